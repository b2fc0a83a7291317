using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Problems;
using SdkHarness.Generators.Tools;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>Reads the types of results. One instance a tool set.</summary>
internal sealed class OutputTypes(ProblemList problems, EnumTypes enums)
{
    private readonly OutputObjects _objects = new();

    public EquatableArray<OutputModel> Models => _objects.Models;

    /// <summary>The value, nullability left to the caller; <see langword="null"/> after reporting why there is none.</summary>
    public OutputValue? Read(ITypeSymbol type, Place place)
    {
        ITypeSymbol inner = type.NotNull();
        if (OutputScalars.Read(inner) is { } scalar)
            return scalar;
        if (inner.TypeKind == TypeKind.Enum)
        {
            EnumModel model = enums.Of((INamedTypeSymbol)inner);
            return new OutputValue($"static (to, item) => Writers.Enum(to, item, {model.FieldName})", $"enum({string.Join("|", model.Names)})");
        }

        if (Collections.ItemOf(inner) is { } collection)
            return ReadList(collection, place);
        if (Collections.MapOf(inner) is { } item)
            return ReadMap(item, place);
        if (inner is INamedTypeSymbol named && InputObjects.IsObject(named))
            return _objects.Read(named, place, this);

        NoJsonForm(type, place, "return a string, number, enum, date, list, string-keyed dictionary, or a record of these");
        return null;
    }

    /// <summary>The writer of a value that stands in a list or dictionary.</summary>
    private static string Item(ITypeSymbol type, OutputValue value) =>
        type.IsNullable() ? $"static (to, item) => to.Optional(item, {value.Writer})"
        : type.IsValueType ? value.Writer
        : $"static (to, item) => to.Value(item, {value.Writer})";

    public void NoJsonForm(ITypeSymbol type, Place place, string advice) =>
        problems.Add(RuleCatalogue.NoJsonForm, place.Symbol, place.What, place.Tool, type.Shown(), advice);

    private OutputValue? ReadList(CollectionShape collection, Place place)
    {
        if (Read(collection.Item, place with { What = $"item of the {place.What}" }) is not { } item)
            return null;

        string keys = collection.Item.NotNull() is INamedTypeSymbol named && InputObjects.IsObject(named)
            ? string.Concat(named.Properties()
                .Where(static property => property.Has(AttributeNames.UniqueKey))
                .Select(property => $", new UniqueKey<{collection.Item.Code()}>(\"{property.JsonName()}\", static item => item{(collection.Item.IsNullable() ? "?" : "")}.{property.Name})"))
            : "";
        return item with
        {
            Writer = $"static (to, items) => to.List<{collection.Item.Code()}>(items, {Item(collection.Item, item)}{keys})",
            Shape = $"[{item.Shape}{Mark(collection.Item)}]",
        };
    }

    private OutputValue? ReadMap(ITypeSymbol itemType, Place place) =>
        Read(itemType, place with { What = $"value of the {place.What}" }) is { } item
            ? item with
            {
                Writer = $"static (to, items) => to.Map<{itemType.Code()}>(items, {Item(itemType, item)})",
                Shape = $"{{*:{item.Shape}{Mark(itemType)}}}",
            }
            : null;

    private static string Mark(ITypeSymbol type) => type.IsNullable() ? "?" : "";
}
