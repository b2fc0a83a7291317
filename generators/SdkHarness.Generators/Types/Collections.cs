using Microsoft.CodeAnalysis;

namespace SdkHarness.Generators.Types;

/// <summary>The list and dictionary types that have a JSON form.</summary>
internal static class Collections
{
    private const string Generic = "System.Collections.Generic.";
    private const string Immutable = "System.Collections.Immutable.";

    /// <summary>What kind of list it is; <see langword="null"/> for none.</summary>
    public static CollectionShape? ItemOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return new CollectionShape(array.ElementType, "{1}.ToArray()");
        if (type is not INamedTypeSymbol { IsGenericType: true, TypeArguments.Length: 1 } named)
            return null;

        ITypeSymbol item = named.TypeArguments[0];
        return named.OriginalDefinition.FullName() switch
        {
            Generic + "List`1" => new CollectionShape(item, "{1}"),
            Generic + "IList`1" or Generic + "ICollection`1" or Generic + "IEnumerable`1" or Generic + "IReadOnlyList`1"
                or Generic + "IReadOnlyCollection`1" => new CollectionShape(item, "({0}){1}"),
            Generic + "HashSet`1" => new CollectionShape(item, "new {0}({1})", IsSet: true),
            Generic + "ISet`1" or Generic + "IReadOnlySet`1" =>
                new CollectionShape(item, "({0})global::System.Linq.Enumerable.ToHashSet({1})", IsSet: true),
            Immutable + "ImmutableArray`1" => new CollectionShape(item, "global::System.Collections.Immutable.ImmutableArray.CreateRange({1})"),
            Immutable + "ImmutableList`1" => new CollectionShape(item, "global::System.Collections.Immutable.ImmutableList.CreateRange({1})"),
            Immutable + "IImmutableList`1" =>
                new CollectionShape(item, "({0})global::System.Collections.Immutable.ImmutableList.CreateRange({1})"),
            _ => null,
        };
    }

    /// <summary>The type of a dictionary's values; <see langword="null"/> for what is no dictionary with string keys.</summary>
    public static ITypeSymbol? MapOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: true, TypeArguments: [{ SpecialType: SpecialType.System_String }, { } value] } named
        && named.OriginalDefinition.FullName() is (Generic + "Dictionary`2") or Generic + "IDictionary`2" or Generic + "IReadOnlyDictionary`2"
            ? value
            : null;
}
