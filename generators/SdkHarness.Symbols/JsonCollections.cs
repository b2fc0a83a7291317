using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>The types that stand in JSON as arrays, and as objects with names of the caller's choice.</summary>
internal static class JsonCollections
{
    /// <summary>The form of a collection; <see langword="null"/> where the type is none.</summary>
    public static JsonForm? Of(INamedTypeSymbol type, string space, bool isInput)
    {
        if (IsOfTheFramework(space))
            return OfTheFramework(type);

        // A collection of the user's own.
        if (Implemented(type, "IDictionary", 2) is { } map)
            return OfOwn(type, map, isInput, "use a dictionary") ?? Map(map);
        if (Implemented(type, "IReadOnlyDictionary", 2) is { } readable)
            return isInput ? JsonForm.None("use a dictionary") : Map(readable);
        INamedTypeSymbol[] sequences = [.. type.AllInterfaces.Where(static face => IsGeneric(face, "IEnumerable", 1))];
        if (sequences.Length > 1)
            return JsonForm.None("it is several lists at once: use a list, or a record");
        if (sequences.Length == 1)
            return OfOwn(type, Implemented(type, "ICollection", 1), isInput, "use a list") ?? new JsonForm(JsonKind.List, sequences[0].TypeArguments[0]);
        return type.AllInterfaces.Any(static face => face.SpecialType == SpecialType.System_Collections_IEnumerable)
            ? JsonForm.None("nothing says what its items are: use a list")
            : null;
    }

    /// <summary>Whether each item can occur once only.</summary>
    public static bool IsSet(ITypeSymbol type) =>
        IsGeneric(type, "ISet", 1) || IsGeneric(type, "IReadOnlySet", 1) || IsGeneric(type, "IImmutableSet", 1)
        || type.AllInterfaces.Any(static face => IsGeneric(face, "ISet", 1) || IsGeneric(face, "IReadOnlySet", 1));

    public static bool IsOfTheFramework(string space) =>
        space is "System" or "Microsoft"
        || space.StartsWith("System.", StringComparison.Ordinal)
        || space.StartsWith("Microsoft.", StringComparison.Ordinal);

    private static JsonForm? OfTheFramework(INamedTypeSymbol type) => type.Name switch
    {
        _ when type.ContainingType is not null => null,
        "Memory" or "ReadOnlyMemory" when type.Arity == 1 =>
            type.TypeArguments[0].SpecialType == SpecialType.System_Byte ? new JsonForm(JsonKind.Bytes) : new JsonForm(JsonKind.List, type.TypeArguments[0]),
        "SortedSet" or "ImmutableSortedSet" when type.Arity == 1 && !IsOrdered(type.TypeArguments[0]) =>
            JsonForm.None("its items have no order: use a HashSet or a list"),
        "List" or "IList" or "IReadOnlyList" or "IEnumerable" or "ICollection" or "IReadOnlyCollection"
            or "HashSet" or "SortedSet" or "ISet" or "IReadOnlySet" or "Queue" or "Stack" or "LinkedList"
            or "ConcurrentQueue" or "ConcurrentStack" or "ConcurrentBag" or "Collection" or "ObservableCollection" or "ReadOnlyCollection" or "ReadOnlySet"
            or "ImmutableArray" or "ImmutableList" or "IImmutableList" or "ImmutableHashSet" or "ImmutableSortedSet" or "IImmutableSet"
            or "ImmutableQueue" or "IImmutableQueue" or "ImmutableStack" or "IImmutableStack" or "FrozenSet" when type.Arity == 1 =>
            new JsonForm(JsonKind.List, type.TypeArguments[0]),
        "Dictionary" or "IDictionary" or "IReadOnlyDictionary" or "SortedDictionary" or "SortedList" or "OrderedDictionary"
            or "ConcurrentDictionary" or "ReadOnlyDictionary" or "ImmutableDictionary" or "IImmutableDictionary" or "ImmutableSortedDictionary"
            or "FrozenDictionary" when type.Arity == 2 => Map(type),
        "KeyValuePair" when type.Arity == 2 => new JsonForm(JsonKind.Object),
        _ => type.AllInterfaces.Any(static face => face.SpecialType == SpecialType.System_Collections_IEnumerable)
            || type.SpecialType == SpecialType.System_Collections_IEnumerable
                ? JsonForm.None("use a list, a set or a dictionary")
                : null,
    };

    private static JsonForm Map(INamedTypeSymbol map) => JsonKeys.KindOf(map.TypeArguments[0]) == JsonKeyKind.None
        ? JsonForm.None("key it by string, an integer of up to 64 bits, an enum, Guid or DateOnly")
        : new JsonForm(JsonKind.Map, map.TypeArguments[1], Key: map.TypeArguments[0]);

    /// <summary>What keeps a collection of the user's own from being made of what was read.</summary>
    private static JsonForm? OfOwn(INamedTypeSymbol type, INamedTypeSymbol? filled, bool isInput, string remedy) =>
        !isInput || (filled is not null && type is { IsAbstract: false, TypeKind: TypeKind.Class }
            && type.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility == Accessibility.Public))
                ? null
                : JsonForm.None(remedy);

    private static INamedTypeSymbol? Implemented(INamedTypeSymbol type, string name, int arity) =>
        IsGeneric(type, name, arity) ? type : type.AllInterfaces.FirstOrDefault(face => IsGeneric(face, name, arity));

    private static bool IsOrdered(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum || type.AllInterfaces.Any(static face => face.Name == "IComparable" && face.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true });

    private static bool IsGeneric(ITypeSymbol type, string name, int arity) =>
        type.Name == name && type is INamedTypeSymbol named && named.Arity == arity && IsOfTheFramework(named.Space());
}
