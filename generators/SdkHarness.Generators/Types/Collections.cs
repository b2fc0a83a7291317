using Microsoft.CodeAnalysis;

namespace SdkHarness.Generators.Types;

/// <summary>How the list and dictionary types are made of what the readers read.</summary>
internal static class Collections
{
    private const string Immutable = "global::System.Collections.Immutable";

    /// <summary>The expression that makes the type of the list <c>items</c>.</summary>
    public static string OfList(ITypeSymbol type) => type.Name switch
    {
        _ when type.TypeKind == TypeKind.Array => "items.ToArray()",
        "List" => "items",
        "HashSet" => $"new {type.Code()}(items)",
        "ISet" or "IReadOnlySet" => $"({type.Code()})global::System.Linq.Enumerable.ToHashSet(items)",
        "ImmutableArray" or "ImmutableList" or "ImmutableHashSet" => $"{Immutable}.{type.Name}.CreateRange(items)",
        "IImmutableList" => $"({type.Code()}){Immutable}.ImmutableList.CreateRange(items)",
        _ => $"({type.Code()})items",
    };

    /// <summary>The expression that makes the type of the dictionary <c>items</c>.</summary>
    public static string OfDictionary(ITypeSymbol type) => type.Name switch
    {
        "Dictionary" => "items",
        "ImmutableDictionary" => $"{Immutable}.ImmutableDictionary.CreateRange(items)",
        "IImmutableDictionary" => $"({type.Code()}){Immutable}.ImmutableDictionary.CreateRange(items)",
        _ => $"({type.Code()})items",
    };

    /// <summary>Whether it is a set whose items are equal exactly where their JSON is, so that the schema can say that each occurs once.</summary>
    public static bool IsUnique(ITypeSymbol type, ITypeSymbol item) =>
        type.Name is "HashSet" or "ISet" or "IReadOnlySet" or "ImmutableHashSet"
        && (item.TypeKind == TypeKind.Enum
            || item.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char
            || item.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64);
}
