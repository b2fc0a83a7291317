using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Objects with names of the caller's choice.</summary>
internal sealed class MapReader<TItem, TMap>(
    ValueReader<TItem> item, Func<Dictionary<string, TItem>, TMap> wrap, int minProperties, int maxProperties) : ValueReader<TMap>
{
    public override string Expected { get; } =
        $"an object{Sizes.Words(minProperties, maxProperties, "properties")}, each value {item.Expected}";

    public override TMap Read(JsonElement value, ArgumentErrors errors)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            errors.AddNotAnObject(Expected, value);
            return default!;
        }

        var map = new Dictionary<string, TItem>(StringComparer.Ordinal);
        foreach (JsonProperty property in value.EnumerateObject())
        {
            string name = Shown.Name(property);
            errors.Push(name);
            TItem read = item.Read(property.Value, errors);
            if (ReferenceEquals(name, Shown.Unshowable))
                errors.Add("json", "a name of well-formed Unicode", "half of a surrogate pair, or bytes that are no UTF-8");
            else if (!map.TryAdd(name, read))
                errors.Add("uniqueNames", "each name once", "the name is given twice");
            errors.Pop();
        }

        if (map.Count < minProperties)
            errors.Add("minProperties", $"at least {Sizes.Count(minProperties, "properties")}", Sizes.Count(map.Count, "properties"));
        if (map.Count > maxProperties)
            errors.Add("maxProperties", $"at most {Sizes.Count(maxProperties, "properties")}", Sizes.Count(map.Count, "properties"));
        return wrap(map);
    }
}
