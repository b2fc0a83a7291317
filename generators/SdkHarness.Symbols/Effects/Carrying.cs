using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>Which values can lead to an object that could be changed.</summary>
internal static class Carrying
{
    private static readonly HashSet<string> Unchanging = new(StringComparer.Ordinal)
    {
        "Guid", "TimeSpan", "DateTimeOffset", "DateOnly", "TimeOnly", "Uri", "Version", "Type", "Range", "Index", "Half", "Int128", "UInt128", "CancellationToken",
        "BigInteger", "Regex", "CultureInfo", "Rune", "TimeZoneInfo", "Encoding", "StringComparer", "HttpMethod", "MediaTypeHeaderValue",
    };

    public static bool Carries(ITypeSymbol? type)
    {
        if (type is null)
            return true;
        if (type.SpecialType is not (SpecialType.None or SpecialType.System_Object or SpecialType.System_Array)
            && type.SpecialType is (>= SpecialType.System_Void and <= SpecialType.System_UIntPtr) or SpecialType.System_DateTime)
        {
            return false;
        }

        if (type.TypeKind is TypeKind.Enum or TypeKind.Pointer or TypeKind.FunctionPointer)
            return false;
        if (type is not INamedTypeSymbol named)
            return true;
        if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return Carries(named.TypeArguments[0]);
        if (IsTask(named))
            return named.TypeArguments.Length == 1 && Carries(named.TypeArguments[0]);
        return !(Unchanging.Contains(named.Name) && IsOfSystem(named.ContainingNamespace));
    }

    public static bool IsTask(ITypeSymbol type) =>
        type.Name is "Task" or "ValueTask" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" or "YieldAwaitable"
        && type.ContainingNamespace is { Name: "Tasks" or "CompilerServices" } space
        && IsOfSystem(space);

    public static bool IsOfSystem(INamespaceSymbol? space)
    {
        for (; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space.ContainingNamespace.IsGlobalNamespace)
                return space.Name == "System";
        }

        return false;
    }
}
