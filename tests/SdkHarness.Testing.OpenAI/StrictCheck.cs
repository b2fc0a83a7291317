using System.Text.Json;

namespace SdkHarness.Testing.OpenAI;

/// <summary>Refuses what the real service refuses in the schema of a function with <c>strict: true</c>.</summary>
internal static class StrictCheck
{
    private static readonly HashSet<string> Keywords =
    [
        "type", "description", "properties", "required", "additionalProperties", "items", "enum", "const", "anyOf", "pattern", "format",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems",
    ];

    private static readonly HashSet<string> Formats = ["date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"];

    /// <summary>Checks a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="at">Where it stands.</param>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public static string? Defect(JsonElement schema, string at)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            if (!Keywords.Contains(keyword.Name))
                return $"In {at}, '{keyword.Name}' is not permitted.";
            if (keyword.NameEquals("format") && !Formats.Contains(keyword.Value.GetString()!))
                return $"In {at}, {keyword.Value} is not a valid format.";
        }

        if (schema.TryGetProperty("anyOf", out JsonElement ways))
            return ways.EnumerateArray().Select(way => Defect(way, $"{at}/anyOf")).FirstOrDefault(static defect => defect is not null);
        if (!schema.TryGetProperty("type", out _))
            return $"In {at}, a 'type' key is required.";
        if (schema.TryGetProperty("items", out JsonElement items) && Defect(items, $"{at}/items") is { } inItems)
            return inItems;
        return schema.TryGetProperty("properties", out JsonElement properties) ? DefectOfObject(schema, properties, at) : null;
    }

    private static string? DefectOfObject(JsonElement schema, JsonElement properties, string at)
    {
        if (!schema.TryGetProperty("additionalProperties", out JsonElement additional) || additional.ValueKind != JsonValueKind.False)
            return $"In {at}, 'additionalProperties' is required to be supplied and to be false.";
        string?[] required = schema.TryGetProperty("required", out JsonElement names) ? [.. names.EnumerateArray().Select(static name => name.GetString())] : [];
        foreach (JsonProperty property in properties.EnumerateObject())
        {
            if (!required.Contains(property.Name))
                return $"In {at}, 'required' must include every key in properties. Missing '{property.Name}'.";
            if (Defect(property.Value, $"{at}/{property.Name}") is { } defect)
                return defect;
        }

        return null;
    }
}
