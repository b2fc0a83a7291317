using System.Globalization;
using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Contracts;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Tools;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>Polymorphic types in arguments: one of several closed objects, told apart by a property that may stand anywhere among the others.</summary>
internal sealed class InputVariants(InputObjects objects, NamePool names)
{
    private const string Variants = "global::SdkHarness.Binding.Variants";

    private readonly Dictionary<string, VariantsModel> _models = [];

    public EquatableArray<VariantsModel> Models => _models.Values.ToEquatableArray();

    /// <summary>The value; <see langword="null"/> after reporting what is wrong with a member.</summary>
    public InputValue? Read(INamedTypeSymbol type, JsonVariants variants, Place place, InputTypes types)
    {
        string code = type.Code();
        var schemas = new List<string>();
        var readers = new List<string>();
        var labels = new List<string>();
        foreach (JsonVariant variant in variants.All)
        {
            (string, string)? tag = variant.Tag is null ? null : (variants.TagName, TagSchema(variant.Tag).ToString());
            if (objects.Read(variant.Type, place, types, tag) is not { } value)
                return null;

            schemas.Add(value.Schema.Describe(variant.Type.Description()).ToString());
            readers.Add($"{Variants}.Of<{code}, {value.Type}>({(variant.Tag is null ? "" : $"{Tag(variant.Tag)}, ")}{value.Reader})");
            labels.AddRange(value.Labels);
        }

        if (!_models.TryGetValue(code, out VariantsModel? model))
        {
            _models.Add(code, model = new VariantsModel(names.Take($"Any{type.Word()}"), code, variants.TagName, readers.ToEquatableArray()));
        }

        Schema schema = new Schema().With("anyOf", $"[{string.Join(",", schemas)}]");
        return new InputValue(schema, code, $"{model.Name}.Instance", labels);
    }

    /// <summary>A tag as C# writes it.</summary>
    public static string Tag(object tag) => tag is string text ? Literal.Of(text) : Convert.ToString(tag, CultureInfo.InvariantCulture)!;

    private static Schema TagSchema(object tag) => tag is string text
        ? Schema.OfType("string").With("const", JsonText.Of(text))
        : Schema.OfType("integer").With("const", Tag(tag));
}
