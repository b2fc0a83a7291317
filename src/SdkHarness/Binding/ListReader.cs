using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Arrays, as any kind of list.</summary>
internal sealed class ListReader<TList, TItem>(
    ValueReader<TItem> item, Func<List<TItem>, TList> wrap, int minItems, int maxItems, bool unique) : ValueReader<TList>
{
    public override string Expected { get; } =
        $"an array{Sizes.Words(minItems, maxItems, "items")}, each {item.Expected}{(unique ? ", none twice" : "")}";

    public override TList Read(JsonElement value, ArgumentErrors errors)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            errors.AddNotAnArray(Expected, value);
            return default!;
        }

        int atStart = errors.Count;
        int count = value.GetArrayLength();
        if (count < minItems)
            errors.Add("minItems", $"at least {Sizes.Count(minItems, "items")}", Sizes.Count(count, "items"));
        if (count > maxItems)
            errors.Add("maxItems", $"at most {Sizes.Count(maxItems, "items")}", Sizes.Count(count, "items"));

        var items = new List<TItem>(count);
        UniqueItems? seen = unique ? new UniqueItems(count) : null;
        foreach (JsonElement element in value.EnumerateArray())
        {
            int before = errors.Count;
            TItem read = item.Read(element, errors);
            if (seen is not null && errors.Count == before)
                seen.Add(items.Count, element, errors);
            errors.Within(before, items.Count);
            items.Add(read);
        }

        return errors.Count > atStart ? default! : Wrapped(items, errors);
    }

    private TList Wrapped(List<TItem> items, ArgumentErrors errors)
    {
        try
        {
            return wrap(items);
        }
#pragma warning disable CA1031 // A developer's own collection refuses what it is given in whatever way; the log says why.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            errors.AddRefused<TList>(exception);
            return default!;
        }
    }
}
