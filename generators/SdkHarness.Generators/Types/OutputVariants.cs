using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Tools;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>Polymorphic types in results: written as what the value is, with the property that tells it first.</summary>
internal sealed class OutputVariants(OutputObjects objects, NamePool names)
{
    private readonly Dictionary<string, (OutputVariantsModel Model, OutputValue Value)> _known = [];

    public EquatableArray<OutputVariantsModel> Models => _known.Values.Select(static known => known.Model).ToEquatableArray();

    public OutputValue? Read(INamedTypeSymbol type, JsonVariants variants, Place place, OutputTypes types)
    {
        string code = type.Code();
        if (_known.TryGetValue(code, out (OutputVariantsModel Model, OutputValue Value) known))
            return known.Value;

        var cases = new List<OutputCase>();
        var shapes = new List<string>();
        var labels = new List<string>();
        bool untrusted = false;
        string? otherwise = null;
        foreach (JsonVariant variant in variants.All)
        {
            if (objects.Read(variant.Type, place, types) is not { } value)
                return null;

            string tag = variant.Tag is null ? "" : InputVariants.Tag(variant.Tag);
            string write = (tag.Length == 0 ? "" : $"to.Tag({Literal.Of(variants.TagName)}, {tag}); ") + value.Writer;
            bool isExact = variants.Unknown != JsonVariants.UnknownIsNearestAncestor && variant.Type is { IsSealed: false, IsValueType: false };
            cases.Add(new OutputCase(variant.Type.Code(), isExact, $"{write}(to, item);"));
            if (variants.IsBase(variant) && variants.Unknown != JsonVariants.FailOnUnknown)
                otherwise = $"{write}(to, value);";
            shapes.Add($"{tag}{value.Shape}");
            labels.AddRange(value.Labels);
            untrusted |= value.IsUntrusted;
        }

        string name = names.Take($"WriteAny{type.Word()}");
        var model = new OutputVariantsModel(name, code, type.Name, cases.ToEquatableArray(), otherwise);
        var read = new OutputValue(name, $"<{variants.TagName}:{string.Join("|", shapes)}>", labels, untrusted);
        _known.Add(code, (model, read));
        return read;
    }
}
