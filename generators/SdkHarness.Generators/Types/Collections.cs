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

    /// <summary>Whether an item can occur once only, so that the schema says so. Items are compared as JSON.</summary>
    public static bool IsSet(ITypeSymbol type) => type.Name is "HashSet" or "ISet" or "IReadOnlySet" or "ImmutableHashSet";
}
