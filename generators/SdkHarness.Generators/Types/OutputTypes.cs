using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Problems;
using SdkHarness.Generators.Tools;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>Reads the types of results. One instance a tool set.</summary>
internal sealed class OutputTypes
{
    private readonly ProblemList _problems;
    private readonly EnumTypes _enums;
    private readonly OutputObjects _objects;
    private readonly OutputVariants _variants;

    public OutputTypes(ProblemList problems, EnumTypes enums)
    {
        _problems = problems;
        _enums = enums;
        _objects = new OutputObjects(enums.Names);
        _variants = new OutputVariants(_objects, enums.Names);
    }

    public EquatableArray<OutputModel> Models => _objects.Models;

    public EquatableArray<OutputVariantsModel> Variants => _variants.Models;

    /// <summary>The value, nullability left to the caller; <see langword="null"/> after reporting why there is none.</summary>
    public OutputValue? Read(ITypeSymbol type, Place place)
    {
        ITypeSymbol inner = type.NotNull();
        JsonForm form = JsonForm.Of(inner, isInput: false);
        OutputValue? value = form.Kind switch
        {
            JsonKind.Enum => ReadEnum((INamedTypeSymbol)inner),
            JsonKind.List => ReadList(inner, form.Element!, place),
            JsonKind.Map => ReadMap(form, place),
            JsonKind.Object when JsonVariants.Of((INamedTypeSymbol)inner) is { } variants => _variants.Read((INamedTypeSymbol)inner, variants, place, this),
            JsonKind.Object => _objects.Read((INamedTypeSymbol)inner, place, this),
            _ => OutputScalars.Read(inner),
        };
        if (value is null && _problems.Count == 0)
            _problems.Add(RuleCatalogue.NoJsonForm, place.Symbol, place.What, place.Tool, type.Shown(), form.Problem ?? "use a record, a list or a simple type");
        return value;
    }

    /// <summary>Reports what a member's own type cannot keep.</summary>
    public void Report(string constraint, Place place, string defect) =>
        _problems.Add(RuleCatalogue.Constraint, place.Symbol, constraint, place.What, place.Tool, defect);

    private OutputValue ReadEnum(INamedTypeSymbol type)
    {
        EnumModel model = _enums.Of(type);
        return new OutputValue(
            $"static (to, item) => global::SdkHarness.Binding.Writers.Enum(to, item, {model.FieldName})", $"enum({string.Join("|", model.Names)})");
    }

    /// <summary>The writer of a value that stands in a list or dictionary.</summary>
    private static string Item(ITypeSymbol type, OutputValue value) =>
        type.IsNullable() ? $"static (to, item) => to.Optional(item, {value.Writer})"
        : type.IsValueType ? value.Writer
        : $"static (to, item) => to.Value(item, {value.Writer})";

    /// <summary>A list of such items, of that type where it matters.</summary>
    public OutputValue? ReadList(ITypeSymbol? type, ITypeSymbol itemType, Place place) =>
        Read(itemType, place) is { } item
            ? item with
            {
                Writer = Collections.Writer(type ?? itemType, itemType.Code(), $"{Item(itemType, item)}{Keys(itemType)}"),
                Shape = $"[{item.Shape}{Mark(itemType)}]",
            }
            : null;

    /// <summary>What gives the values that may occur once only in a list of such records.</summary>
    private static string Keys(ITypeSymbol itemType)
    {
        if (JsonForm.Of(itemType, isInput: false).Kind != JsonKind.Object || itemType.NotNull() is not INamedTypeSymbol record)
            return "";

        IEnumerable<INamedTypeSymbol> records = JsonVariants.Of(record) is { } variants ? variants.All.Select(static variant => variant.Type) : [record];
        return string.Concat(records
            .SelectMany(static type => JsonMembers.OfResult(type).Select(member => (Type: type, Member: member)))
            .Where(static key => key.Member.Has(AttributeNames.UniqueKey))
            .GroupBy(static key => key.Member.JsonName)
            .Select(key => $", new global::SdkHarness.Binding.UniqueKey<{itemType.Code()}>({Literal.Of(key.Key)}, static item => {Key(record, itemType, [.. key])})"));
    }

    private static string Key(INamedTypeSymbol record, ITypeSymbol itemType, (INamedTypeSymbol Type, JsonMember Member)[] keys) =>
        keys is [(var type, var member)] && SymbolEqualityComparer.Default.Equals(type, record)
            ? $"item{(itemType.IsNullable() ? "?." : ".")}{Literal.Identifier(member.Name)}"
            : $"item switch {{ {string.Concat(keys.Select(static (key, i) => $"{key.Type.Code()} key{i} => (object?)key{i}.{Literal.Identifier(key.Member.Name)}, "))}_ => null }}";

    private OutputValue? ReadMap(JsonForm form, Place place)
    {
        ITypeSymbol itemType = form.Element!, key = form.Key!;
        if (Read(itemType, place) is not { } item)
            return null;

        bool isText = JsonKeys.KindOf(key) == JsonKeyKind.Text;
        return item with
        {
            Writer = $"static (to, items) => to.Map<{(isText ? "" : $"{key.Code()}, ")}{itemType.Code()}>(items, {MapKeys.Of(key, _enums).Writer}{Item(itemType, item)})",
            Shape = $"{{{(isText ? "*" : key.Name)}:{item.Shape}{Mark(itemType)}}}",
        };
    }

    private static string Mark(ITypeSymbol type) => type.IsNullable() ? "?" : "";
}
