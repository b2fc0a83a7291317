using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Contracts;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Problems;
using SdkHarness.Generators.Tools;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>Reads the types of arguments. One instance a tool set, which shares the readers of objects and enums.</summary>
internal sealed class InputTypes
{
    private readonly ProblemList _problems;
    private readonly EnumTypes _enums;
    private readonly InputObjects _objects;
    private readonly InputVariants _variants;

    public InputTypes(ProblemList problems, EnumTypes enums)
    {
        _problems = problems;
        _enums = enums;
        _objects = new InputObjects(problems, enums.Names);
        _variants = new InputVariants(_objects, enums.Names);
    }

    public EquatableArray<InputModel> Models => _objects.Models;

    public EquatableArray<VariantsModel> Variants => _variants.Models;

    /// <summary>The value, or <see langword="null"/> after reporting why there is none.</summary>
    public InputValue? Read(ITypeSymbol type, IReadOnlyList<AttributeData> attributes, Place place) =>
        ConstraintReader.Read(attributes, place, _problems) is { } constraints && Read(type, constraints, place) is { } value
            ? value with { IsRequired = attributes.Any(static attribute => attribute.Is("System.ComponentModel.DataAnnotations.RequiredAttribute")) }
            : null;

    private InputValue? Read(ITypeSymbol type, Constraints constraints, Place place)
    {
        int before = _problems.Count;
        bool nullable = type.IsNullable() && constraints.AllowsNull;
        ITypeSymbol inner = type.NotNull();
        if (ReadNotNull(inner, constraints, place) is not { } value || _problems.Count > before)
            return null;
        if (constraints.Unused is { } unused)
        {
            _problems.Add(RuleCatalogue.Constraint, place.Symbol, unused, place.What, place.Tool, $"does not apply to the type '{type.Shown()}': remove it");
            return null;
        }

        if (!nullable)
            return inner.IsValueType && type.IsNullable() ? Wrapped(value, "Given") : value;

        return Wrapped(value, inner.IsValueType ? "NullableValue" : "Nullable") with { Schema = value.OrNull ?? value.Schema.AllowNull(), AllowsNull = true };
    }

    private static InputValue Wrapped(InputValue value, string reader) =>
        value with
        {
            Type = $"{value.Type}?",
            Reader = $"global::SdkHarness.Binding.Readers.{reader}({value.Reader})",
            Data = value.Data is null || reader == "Given" ? null : $"{value.Data},\"nullable\":true",
        };

    private InputValue? ReadNotNull(ITypeSymbol type, Constraints constraints, Place place)
    {
        JsonForm form = JsonForm.Of(type, isInput: true);
        InputValue? value = form.Kind switch
        {
            JsonKind.Enum => _enums.Input((INamedTypeSymbol)type, constraints),
            JsonKind.List => ReadList(type, form.Element!, constraints, place),
            JsonKind.Map => ReadMap(type, form, constraints, place),
            JsonKind.Any => InputAny.Read(type),
            JsonKind.Object when JsonVariants.Of((INamedTypeSymbol)type) is { } variants => _variants.Read((INamedTypeSymbol)type, variants, place, this),
            JsonKind.Object => _objects.Read((INamedTypeSymbol)type, place, this),
            _ => InputScalars.Read(type, constraints),
        };
        if (value is null && _problems.Count == 0)
            _problems.Add(RuleCatalogue.NoJsonForm, place.Symbol, place.What, place.Tool, type.Shown(), form.Problem ?? "use a record, a list or a simple type");
        return value;
    }

    private InputValue? ReadList(ITypeSymbol type, ITypeSymbol itemType, Constraints constraints, Place place)
    {
        Place at = place with { What = $"item of {place.What}" };
        if (Read(itemType, constraints.TakeItems(at), at) is not { } item)
            return null;

        (int? min, int? max) = constraints.TakeSizes();
        bool unique = constraints.TakeUnique() | JsonCollections.IsSet(type);
        Schema schema = Schema.OfType("array")
            .With("items", item.Schema.ToString())
            .With("minItems", min?.ToString())
            .With("maxItems", max?.ToString())
            .With("uniqueItems", unique ? "true" : null);
        string arguments = Named(("minItems", min?.ToString()), ("maxItems", max?.ToString()), ("unique", unique ? "true" : null));
        return new InputValue(schema, type.Code(), $"global::SdkHarness.Binding.Readers.List({item.Reader}, static items => {Collections.OfList(type)}{arguments})", item.Labels);
    }

    private InputValue? ReadMap(ITypeSymbol type, JsonForm form, Constraints constraints, Place place)
    {
        Place at = place with { What = $"value of {place.What}" };
        if (Read(form.Element!, constraints.TakeItems(at), at) is not { } item)
            return null;

        (int? min, int? max) = constraints.TakeSizes();
        MapKeys keys = MapKeys.Of(form.Key!, _enums);
        Schema schema = Schema.OfType("object")
            .With("propertyNames", keys.Schema)
            .With("additionalProperties", item.Schema.ToString())
            .With("minProperties", min?.ToString())
            .With("maxProperties", max?.ToString());
        string arguments = Named(("minProperties", min?.ToString()), ("maxProperties", max?.ToString()));
        return new InputValue(schema, type.Code(), $"global::SdkHarness.Binding.Readers.Map({keys.Reader}{item.Reader}, static items => {Collections.OfDictionary(type)}{arguments})", item.Labels);
    }

    /// <summary>The named arguments that are not null, with a comma before each.</summary>
    public static string Named(params (string Name, string? Value)[] arguments) =>
        string.Concat(arguments.Where(static argument => argument.Value is not null).Select(static argument => $", {argument.Name}: {argument.Value}"));
}
