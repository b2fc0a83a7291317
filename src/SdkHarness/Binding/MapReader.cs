using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Objects with names of the caller's choice.</summary>
internal sealed class MapReader<TKey, TItem, TMap>(
    MapKey<TKey> key, ValueReader<TItem> item, Func<Dictionary<TKey, TItem>, TMap> wrap, int minProperties, int maxProperties) : ValueReader<TMap>
    where TKey : notnull
{
    public override string Expected { get; } =
        $"an object{Sizes.Words(minProperties, maxProperties, "properties")}, each {(ReferenceEquals(key, Keys.Text) ? "" : $"name {key.Expected}, each ")}value {item.Expected}";

    public override TMap Read(JsonElement value, ArgumentErrors errors)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            errors.AddNotAnObject(Expected, value);
            return default!;
        }

        int atStart = errors.Count;
        int count = 0; // of the names that are text and stand there once
        var map = new Dictionary<TKey, TItem>();
        foreach (JsonProperty property in value.EnumerateObject())
        {
            string name = Shown.Name(property);
            int before = errors.Count;
            TItem read = item.Read(property.Value, errors);
            if (ReferenceEquals(name, Shown.Unshowable))
                errors.Add("json", "a name of well-formed Unicode", "half of a surrogate pair, or bytes that are no UTF-8");
            else if (!key.TryRead(name, out TKey named))
                count += NoKey(name, errors);
            else if (!map.TryAdd(named, read))
                errors.Add("uniqueNames", "each name once", "the name is given twice");
            else
                count++;
            errors.Within(before, name);
        }

        if (count < minProperties)
            errors.Add("minProperties", $"at least {Sizes.Count(minProperties, "properties")}", Sizes.Count(count, "properties"));
        if (count > maxProperties)
            errors.Add("maxProperties", $"at most {Sizes.Count(maxProperties, "properties")}", Sizes.Count(count, "properties"));
        return errors.Count > atStart ? default! : Wrapped(map, errors);
    }

    /// <summary>It is a property all the same, as the schema counts.</summary>
    private int NoKey(string name, ArgumentErrors errors)
    {
        errors.Add("propertyNames", key.Expected, Shown.Shortened(name));
        return 1;
    }

    private TMap Wrapped(Dictionary<TKey, TItem> map, ArgumentErrors errors)
    {
        try
        {
            return wrap(map);
        }
#pragma warning disable CA1031 // A developer's own collection refuses what it is given in whatever way; the log says why.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            errors.AddRefused<TMap>(exception);
            return default!;
        }
    }
}
