using System.Text.Json;

namespace SdkHarness.Boundaries;

/// <summary>Makes up values that a schema allows.</summary>
internal static class ValidValues
{
    /// <summary>Up to so many different values as JSON text; the given one first, where there is one.</summary>
    public static IReadOnlyList<string> Of(JsonElement schema, int count, JsonElement given = default)
    {
        if (given.ValueKind != JsonValueKind.Undefined && count == 1)
            return [given.GetRawText()];

        IEnumerable<string> values = SchemaType.Of(schema) switch
        {
            "integer" or "number" when schema.TryGetProperty("const"u8, out JsonElement constant) => [constant.GetRawText()],
            "string" => new TextEdges(schema).Valid().Select(Json),
            "integer" => new NumberEdges(schema, isWhole: true).Valid().Select(static number => number.ToString()),
            "number" => new NumberEdges(schema, isWhole: false).Valid().Select(static number => number.ToString()),
            "boolean" => ["true", "false"],
            "array" => Arrays(schema, count),
            "object" => Objects(schema, count),
            "null" => ["null"],
            _ => Unions(schema, count),
        };
        if (given.ValueKind != JsonValueKind.Undefined)
            values = values.Prepend(given.GetRawText());
        return [.. values.DistinctBy(static text => CanonicalJson.Canonicalize(JsonElement.Parse(text))).Take(count)];
    }

    /// <summary>One value; <see langword="null"/> where none can be made up.</summary>
    public static string? One(JsonElement schema) => Of(schema, 1) is [var one] ? one : null;

    /// <summary>The items of an array: as many as there must be, and one where that is possible, so that it can be looked at.</summary>
    public static IReadOnlyList<string> Items(JsonElement schema, int count) =>
        !schema.TryGetProperty("items"u8, out JsonElement item) ? [.. Enumerable.Repeat("1", count)]
        : IsUnique(schema) ? Of(item, count)
        : Of(item, 1) is [var one] ? [.. Enumerable.Repeat(one, count)]
        : [];

    public static bool IsUnique(JsonElement schema) =>
        schema.TryGetProperty("uniqueItems"u8, out JsonElement unique) && unique.ValueKind == JsonValueKind.True;

    /// <summary>How many items or properties the valid value has.</summary>
    public static int Count(int? least, int? most) => Math.Min(Math.Max(least ?? 0, 1), most ?? int.MaxValue);

    public static string Json(string text) => JsonSerializer.Serialize(text, BoundaryJson.Default.String);

    public static string Object(IReadOnlyList<(string Name, string Text)> members) =>
        $"{{{string.Join(",", members.Select(static member => $"{Json(member.Name)}:{member.Text}"))}}}";

    private static IEnumerable<string> Arrays(JsonElement schema, int count)
    {
        int least = SchemaType.Count(schema, "minItems"u8) ?? 0, most = SchemaType.Count(schema, "maxItems"u8) ?? int.MaxValue;
        int size = Count(least, most);
        IReadOnlyList<string> items = schema.TryGetProperty("items"u8, out JsonElement item) ? Of(item, Math.Max(size, 1) + count) : ["1"];
        if (size == 0 || items.Count == 0)
        {
            if (least == 0)
                yield return "[]";
            yield break;
        }

        bool unique = IsUnique(schema);
        for (int i = 0; i < count; i++)
        {
            string[] part = [.. Enumerable.Range(i, size).Select(index => items[unique ? Math.Min(index, items.Count - 1) : index % items.Count])];
            if (unique && part.Distinct().Count() < part.Length)
                yield break;
            yield return $"[{string.Join(",", part)}]";
        }
    }

    private static IEnumerable<string> Objects(JsonElement schema, int count)
    {
        if (!schema.TryGetProperty("properties"u8, out JsonElement properties))
            return Maps(schema, count);

        var members = new List<(string Name, IReadOnlyList<string> Values)>();
        foreach (JsonProperty property in properties.EnumerateObject())
        {
            IReadOnlyList<string> values = Of(property.Value, count);
            if (values.Count > 0)
                members.Add((property.Name, values));
            else if (SchemaType.IsRequired(schema, property.Name))
                return [];
        }

        int variants = members.Count == 0 ? 1 : members.Max(static member => member.Values.Count);
        return Enumerable.Range(0, variants).Select(variant =>
            $"{{{string.Join(",", members.Select(member => $"{Json(member.Name)}:{member.Values[Math.Min(variant, member.Values.Count - 1)]}"))}}}");
    }

    /// <summary>Up to so many different names that an object with names of the caller's choice may have.</summary>
    public static IReadOnlyList<string> Names(JsonElement schema, int count) => schema.TryGetProperty("propertyNames"u8, out JsonElement names)
        ? [.. new TextEdges(names).Valid().Distinct().Take(count)]
        : [.. Enumerable.Range(1, count).Select(static i => $"key{i}")];

    private static IEnumerable<string> Maps(JsonElement schema, int count)
    {
        int size = Count(SchemaType.Count(schema, "minProperties"u8), SchemaType.Count(schema, "maxProperties"u8));
        IReadOnlyList<string> names = Names(schema, size);
        if (names.Count < size)
            return [];
        IReadOnlyList<string> values = schema.TryGetProperty("additionalProperties"u8, out JsonElement item) && item.ValueKind == JsonValueKind.Object ? Of(item, count) : ["1"];
        return values.Count == 0 ? [] : values.Select(value => $"{{{string.Join(",", names.Select(name => $"{Json(name)}:{value}"))}}}");
    }

    private static IEnumerable<string> Unions(JsonElement schema, int count)
    {
        if (schema.TryGetProperty("const"u8, out JsonElement constant))
            return [constant.GetRawText()];
        if (schema.ValueKind == JsonValueKind.Object && (schema.TryGetProperty("anyOf"u8, out JsonElement options) || schema.TryGetProperty("oneOf"u8, out options)))
            return options.EnumerateArray().SelectMany(option => Of(option, count));
        return schema.TryGetProperty("enum"u8, out JsonElement values) ? values.EnumerateArray().Select(static value => value.GetRawText())
            : Enumerable.Range(1, count).Select(static i => $"{i}");
    }
}
