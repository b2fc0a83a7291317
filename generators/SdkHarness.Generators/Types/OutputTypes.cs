using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Emission;
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
        (JsonKind kind, ITypeSymbol? element, string? problem) = JsonForm.Of(inner, isInput: false);
        OutputValue? value = kind switch
        {
            JsonKind.Enum => ReadEnum((INamedTypeSymbol)inner),
            JsonKind.List => ReadList(element!, place),
            JsonKind.Map => ReadMap(element!, place),
            JsonKind.Object => _objects.Read((INamedTypeSymbol)inner, place, this),
            _ => OutputScalars.Read(inner),
        };
        if (value is null && problems.Count == 0)
            problems.Add(RuleCatalogue.NoJsonForm, place.Symbol, place.What, place.Tool, type.Shown(), problem ?? "use a record, a list or a simple type");
        return value;
    }

    private OutputValue ReadEnum(INamedTypeSymbol type)
    {
        EnumModel model = enums.Of(type);
        return new OutputValue(
            $"static (to, item) => global::SdkHarness.Binding.Writers.Enum(to, item, {model.FieldName})", $"enum({string.Join("|", model.Names)})");
    }

    /// <summary>The writer of a value that stands in a list or dictionary.</summary>
    private static string Item(ITypeSymbol type, OutputValue value) =>
        type.IsNullable() ? $"static (to, item) => to.Optional(item, {value.Writer})"
        : type.IsValueType ? value.Writer
        : $"static (to, item) => to.Value(item, {value.Writer})";

    /// <summary>A list of such items.</summary>
    public OutputValue? ReadList(ITypeSymbol itemType, Place place) =>
        Read(itemType, place) is { } item
            ? item with
            {
                Writer = $"static (to, items) => to.List<{itemType.Code()}>(items, {Item(itemType, item)}{Keys(itemType)})",
                Shape = $"[{item.Shape}{Mark(itemType)}]",
            }
            : null;

    /// <summary>What gives the values that may occur once only in a list of such records.</summary>
    private static string Keys(ITypeSymbol itemType)
    {
        if (JsonForm.Of(itemType, isInput: false).Kind != JsonKind.Object || itemType.NotNull() is not INamedTypeSymbol record)
            return "";

        string access = itemType.IsNullable() ? "?." : ".";
        return string.Concat(JsonMembers.Properties(record)
            .Where(static property => property.Has(AttributeNames.UniqueKey))
            .Select(property => $", new global::SdkHarness.Binding.UniqueKey<{itemType.Code()}>"
                + $"({Literal.Of(property.JsonName())}, static item => item{access}{Literal.Identifier(property.Name)})"));
    }

    private OutputValue? ReadMap(ITypeSymbol itemType, Place place) =>
        Read(itemType, place) is { } item
            ? item with
            {
                Writer = $"static (to, items) => to.Map<{itemType.Code()}>(items, {Item(itemType, item)})",
                Shape = $"{{*:{item.Shape}{Mark(itemType)}}}",
            }
            : null;

    private static string Mark(ITypeSymbol type) => type.IsNullable() ? "?" : "";
}
