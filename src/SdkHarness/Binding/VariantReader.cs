using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>One of several objects, told apart by a property that may stand anywhere among the others.</summary>
internal sealed class VariantReader<TBase>(string tagName, Variant<TBase>[] variants) : ValueReader<TBase>
{
    private readonly MemberNames _tag = new([tagName]);
    private readonly Variant<TBase>? _untold = Array.Find(variants, static variant => variant.Tag is null);
    private readonly string _expected = $"one of {string.Join(", ", variants.Select(static variant => variant.Tag).OfType<string>())}";

    public override string Expected => $"an object whose {tagName} is {_expected}";

    public override TBase Read(JsonElement value, ArgumentErrors errors)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            errors.AddNotAnObject(Expected, value);
            return default!;
        }

        JsonElement tag = default;
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (_tag.IndexOf(property, 0) < 0)
                continue;
            if (tag.ValueKind != JsonValueKind.Undefined)
            {
                errors.AddAt(tagName, "uniqueNames", "each name once", "the name is given twice");
                return default!;
            }

            tag = property.Value;
        }

        if (Told(tag) is not { } variant)
        {
            errors.AddAt(tagName, tag.ValueKind == JsonValueKind.Undefined ? "required" : "const", _expected, Shown.Value(tag));
            return default!;
        }

        errors.Allow(variant.Tag is null ? null : _tag);
        return variant.Read(value, errors);
    }

    private Variant<TBase>? Told(JsonElement tag)
    {
        if (tag.ValueKind == JsonValueKind.Undefined)
            return _untold;

        foreach (Variant<TBase> variant in variants)
        {
            bool isIt = variant.Tag is not null && (variant.IsNumber
                ? tag.ValueKind == JsonValueKind.Number && NumberRules.Exact(tag).CompareTo(ExactNumber.Parse(variant.Tag)) == 0
                : tag.ValueKind == JsonValueKind.String && tag.IndexIn([variant.Tag]) == 0);
            if (isIt)
                return variant;
        }

        return null;
    }
}
