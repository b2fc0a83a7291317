using System.Text.Json;
using SdkHarness.Binding;

namespace SdkHarness.Boundaries;

/// <summary>The edges of an array.</summary>
internal sealed class ArrayBoundaries(BoundaryWalk walk, CaseList cases)
{
    /// <summary>A longer array or object is not made up.</summary>
    public const int MaxItems = 1000;

    public void Visit(JsonElement schema, JsonElement valid, Spot spot)
    {
        if (!cases.Allows(Coercions.ItemWithoutList) || spot.IsItem)
            cases.Refuse(spot, "no array", "{}", "type");
        int? least = SchemaType.Count(schema, "minItems"u8), most = SchemaType.Count(schema, "maxItems"u8);
        if (least is > 0)
        {
            Sized(schema, spot, "minItems", least.Value, "");
            Sized(schema, spot, "minItems", least.Value - 1, "minItems");
        }

        if (most is not null)
        {
            Sized(schema, spot, "maxItems", most.Value, "");
            Sized(schema, spot, "maxItems", most.Value + 1, "maxItems");
        }

        if (valid.ValueKind != JsonValueKind.Array || valid.GetArrayLength() == 0)
            return;
        string[] items = [.. valid.EnumerateArray().Select(static item => item.GetRawText())];
        bool unique = ValidValues.IsUnique(schema);
        if (unique && most is null or > 1)
            Twice(items, spot, most);
        if (schema.TryGetProperty("items"u8, out JsonElement itemSchema))
        {
            walk.Visit(itemSchema, valid[0], new Spot(
                $"{spot.Pointer}/0", text => spot.Around($"[{string.Join(",", Others(items, text, unique).Prepend(text))}]"), IsRequired: true, IsItem: true));
        }
    }

    /// <summary>The items behind the first. Where each may stand once, one that is the same as the new first item takes the old one's value.</summary>
    private static IEnumerable<string> Others(string[] items, string first, bool unique) => items.Skip(1).Select(other =>
        unique && JsonElement.DeepEquals(JsonElement.Parse(other), JsonElement.Parse(first)) ? items[0] : other);

    private void Twice(string[] items, Spot spot, int? most)
    {
        string[] kept = items.Length < (most ?? int.MaxValue) ? items : items[..^1];
        cases.Add(spot, "uniqueItems, the first once more", spot.Around($"[{string.Join(",", kept.Append(items[0]))}]"), $"{spot.Pointer}/{kept.Length}", "uniqueItems");
    }

    private void Sized(JsonElement schema, Spot spot, string keyword, int count, string rule)
    {
        string name = $"{keyword}, {Sizes.Count(count, "items")}";
        IReadOnlyList<string> items = count <= MaxItems ? ValidValues.Items(schema, count) : [];
        if (items.Count < count || count > MaxItems)
            cases.Miss(spot, name);
        else if (rule.Length == 0)
            cases.Accept(spot, name, $"[{string.Join(",", items)}]");
        else
            cases.Refuse(spot, name, $"[{string.Join(",", items)}]", rule);
    }
}
