using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>How the list and dictionary types are made of what the readers read, and how their items are gone through.</summary>
internal static class Collections
{
    private const string Immutable = "global::System.Collections.Immutable";
    private const string Ordinal = "global::System.StringComparer.Ordinal";

    /// <summary>The expression that makes the type of the list <c>items</c>.</summary>
    public static string OfList(ITypeSymbol type) => type.Name switch
    {
        _ when type.TypeKind == TypeKind.Array => "items.ToArray()",
        _ when IsOwn(type) => $"global::SdkHarness.Binding.Collections.Fill(new {type.Code()}(), items)",
        "List" => "items",
        "HashSet" or "Queue" or "Stack" or "LinkedList" or "ConcurrentQueue" or "ConcurrentStack" or "ConcurrentBag"
            or "Collection" or "ObservableCollection" or "ReadOnlyCollection" => $"new {type.Code()}(items)",
        "SortedSet" => $"new {type.Code()}(items{(HasTextItems(type) ? $", {Ordinal}" : "")})",
        "ISet" or "IReadOnlySet" => $"({type.Code()})global::System.Linq.Enumerable.ToHashSet(items)",
        "ReadOnlySet" => $"new {type.Code()}(global::System.Linq.Enumerable.ToHashSet(items))",
        "FrozenSet" => "global::System.Collections.Frozen.FrozenSet.ToFrozenSet(items)",
        "Memory" or "ReadOnlyMemory" => $"({type.Code()})items.ToArray()",
        "ImmutableSortedSet" when HasTextItems(type) => $"{Immutable}.ImmutableSortedSet.CreateRange({Ordinal}, items)",
        "ImmutableArray" or "ImmutableList" or "ImmutableHashSet" or "ImmutableSortedSet" or "ImmutableQueue" or "ImmutableStack" =>
            $"{Immutable}.{type.Name}.CreateRange(items)",
        "IImmutableList" or "IImmutableQueue" or "IImmutableStack" => $"({type.Code()}){Immutable}.{type.Name.Substring(1)}.CreateRange(items)",
        "IImmutableSet" => $"({type.Code()}){Immutable}.ImmutableHashSet.CreateRange(items)",
        _ => $"({type.Code()})items",
    };

    /// <summary>The expression that makes the type of the dictionary <c>items</c>.</summary>
    public static string OfDictionary(ITypeSymbol type) => type.Name switch
    {
        _ when IsOwn(type) => $"global::SdkHarness.Binding.Collections.Fill(new {type.Code()}(), items)",
        "Dictionary" => "items",
        "SortedDictionary" or "SortedList" => $"new {type.Code()}(items{(HasTextItems(type) ? $", {Ordinal}" : "")})",
        "OrderedDictionary" or "ConcurrentDictionary" or "ReadOnlyDictionary" => $"new {type.Code()}(items)",
        "FrozenDictionary" => "global::System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(items)",
        "ImmutableSortedDictionary" when HasTextItems(type) => $"{Immutable}.ImmutableSortedDictionary.CreateRange({Ordinal}, items)",
        "ImmutableDictionary" or "ImmutableSortedDictionary" => $"{Immutable}.{type.Name}.CreateRange(items)",
        "IImmutableDictionary" => $"({type.Code()}){Immutable}.ImmutableDictionary.CreateRange(items)",
        _ => $"({type.Code()})items",
    };

    /// <summary>The writer of a list, given that of its items; a missing immutable array is a missing value.</summary>
    public static string Writer(ITypeSymbol type, string item, string arguments) => type.Name switch
    {
        "Memory" or "ReadOnlyMemory" when !IsOwn(type) => $"static (to, items) => to.List<{item}>(global::System.Runtime.InteropServices.MemoryMarshal.ToEnumerable<{item}>(items), {arguments})",
        "ImmutableArray" when !IsOwn(type) =>
            $"static (to, items) => to.Value(items.IsDefault ? null : (global::System.Collections.Generic.IEnumerable<{item}>)items, static (to, items) => to.List<{item}>(items, {arguments}))",
        _ => $"static (to, items) => to.List<{item}>(items, {arguments})",
    };

    private static bool HasTextItems(ITypeSymbol type) => ((INamedTypeSymbol)type).TypeArguments[0].SpecialType == SpecialType.System_String;

    private static bool IsOwn(ITypeSymbol type) => type is INamedTypeSymbol && !JsonCollections.IsOfTheFramework(type.Space());
}
