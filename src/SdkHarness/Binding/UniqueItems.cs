using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Finds the items of one array that are equal as JSON, by their canonical text.</summary>
internal sealed class UniqueItems(int count)
{
    private readonly Dictionary<string, int> _seen = new(count, StringComparer.Ordinal);

    /// <summary>Takes an item that is valid by itself.</summary>
    public void Add(int index, JsonElement item, ArgumentErrors errors)
    {
        string text = CanonicalJson.Canonicalize(item);
        if (!_seen.TryAdd(text, index))
            errors.Add("uniqueItems", "each item once", $"{Shown.Value(item)}, which is item {_seen[text]} already");
    }
}
