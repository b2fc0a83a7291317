using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Arrays, as any kind of list.</summary>
internal sealed class ListReader<TList, TItem>(
    ValueReader<TItem> item, Func<List<TItem>, TList> wrap, int minItems, int maxItems, bool unique) : ValueReader<TList>
{
    public override string Expected { get; } = $"an array{Sizes.Words(minItems, maxItems, "items")}, each {item.Expected}";

    public override TList Read(JsonElement value, ArgumentErrors errors)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            errors.Add("type", Expected, value);
            return default!;
        }

        int count = value.GetArrayLength();
        if (count < minItems)
            errors.Add("minItems", $"at least {minItems} items", $"{count} items");
        if (count > maxItems)
            errors.Add("maxItems", $"at most {maxItems} items", $"{count} items");

        var items = new List<TItem>(count);
        HashSet<TItem>? seen = unique ? [] : null;
        foreach (JsonElement element in value.EnumerateArray())
        {
            errors.Push(items.Count);
            int before = errors.Count;
            TItem read = item.Read(element, errors);
            if (errors.Count == before && seen?.Add(read) == false)
                errors.Add("uniqueItems", "each item once", element);
            items.Add(read);
            errors.Pop();
        }

        return wrap(items);
    }
}
