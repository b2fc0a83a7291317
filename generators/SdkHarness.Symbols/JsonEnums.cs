using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>What keeps an enum from standing in JSON by its names.</summary>
internal static class JsonEnums
{
    /// <summary>Why its values cannot be told by name, and what to do. The framework's own enums are in order.</summary>
    public static string? Defect(INamedTypeSymbol type)
    {
        if (JsonAttributes.Defect(type.GetAttributes()) is { } defect)
            return defect;
        if (type.ContainingNamespace is { } space && JsonCollections.IsOfTheFramework(space.ToDisplayString()))
            return null;
        if (type.IsForbidden())
            return Forbidding.OfTypes;

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is not IFieldSymbol { HasConstantValue: true } field)
                continue;
            if (field.IsForbidden())
                return $"its member '{field.Name}' is obsolete as an error, so generated code cannot name it: remove it, or make that a warning";

            string name = field.EnumName();
            if (names.TryGetValue(name, out string? other))
                return $"'{other}' and '{field.Name}' both have the JSON name '{name}': give each its own";
            names.Add(name, field.Name);
        }

        return null;
    }
}
