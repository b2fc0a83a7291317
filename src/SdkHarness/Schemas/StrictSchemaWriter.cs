using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SdkHarness.Schemas;

/// <summary>Renders a schema in its strict form. Every keyword is either taken over, said in words, or the end of it: none gets lost.</summary>
internal sealed class StrictSchemaWriter(Utf8JsonWriter writer)
{
    private static readonly HashSet<string> Kept =
    [
        "type", "enum", "const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "pattern", "minItems", "maxItems",
    ];

    /// <summary>What is written in a place of its own.</summary>
    private static readonly HashSet<string> Placed = ["description", "default", "properties", "required", "additionalProperties", "items", "anyOf", "oneOf"];

    private static readonly HashSet<string> Formats = ["date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"];

    private readonly StrictLimits _limits = new();

    /// <summary>The strict form.</summary>
    /// <exception cref="NoStrictFormException">There is none.</exception>
    public static JsonElement Write(JsonElement schema)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            new StrictSchemaWriter(writer).Write(schema, "the arguments", level: 1, isOptional: false);
        return JsonElement.Parse(buffer.WrittenSpan);
    }

    private void Write(JsonElement schema, string at, int level, bool isOptional)
    {
        if (Ways(schema) is { } ways)
        {
            WriteWays(schema, ways, at, level, isOptional);
            return;
        }

        if (!schema.TryGetProperty("type"u8, out JsonElement type))
            throw new NoStrictFormException($"{at} takes any JSON value");

        bool becomesNullable = isOptional && !Is(type, "null");
        var words = new StrictWords();
        writer.WriteStartObject();
        writer.WritePropertyName("type"u8);
        WriteType(type, becomesNullable);
        if (Describe(schema, words, at, becomesNullable) is { } description)
            writer.WriteString("description"u8, description);
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            if (keyword.Name != "type" && IsKept(keyword))
                WriteKept(keyword, at, becomesNullable);
        }

        if (Is(type, "array"))
            WriteItems(schema, at, level);
        if (Is(type, "object"))
            WriteObject(schema, at, level);
        writer.WriteEndObject();
    }

    private static JsonElement? Ways(JsonElement schema) =>
        schema.TryGetProperty("anyOf"u8, out JsonElement anyOf) ? anyOf
        : schema.TryGetProperty("oneOf"u8, out JsonElement oneOf) ? oneOf
        : null;

    /// <summary>One of several forms. They exclude each other where the schema says so; said to be any of them, the harness still checks.</summary>
    private void WriteWays(JsonElement schema, JsonElement ways, string at, int level, bool isOptional)
    {
        if (level == 1)
            throw new NoStrictFormException($"{at} take one of several forms, which only a part of them can");
        var words = new StrictWords();
        bool becomesNullable = isOptional && !ways.EnumerateArray().Any(static way => way.TryGetProperty("type"u8, out JsonElement type) && Is(type, "null"));
        string? description = Describe(schema, words, at, becomesNullable);
        writer.WriteStartObject();
        if (description is not null)
            writer.WriteString("description"u8, description);
        writer.WriteStartArray("anyOf"u8);
        foreach (JsonElement way in ways.EnumerateArray())
            Write(way, at, level, isOptional: false);
        if (becomesNullable)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "null"u8);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static bool IsKept(JsonProperty keyword) =>
        Kept.Contains(keyword.Name) || (keyword.NameEquals("format"u8) && Formats.Contains(keyword.Value.GetString()!));

    /// <summary>The description, with words for all that has no keyword.</summary>
    private static string? Describe(JsonElement schema, StrictWords words, string at, bool becomesNullable)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            if (!IsKept(keyword) && !Placed.Contains(keyword.Name) && !words.Take(keyword, schema))
                throw new NoStrictFormException($"{at} has the keyword '{keyword.Name}'");
        }

        JsonElement? missing = schema.TryGetProperty("default"u8, out JsonElement value) ? value : null;
        if (becomesNullable)
            words.MayBeNull(missing);
        return words.Behind(schema.TryGetProperty("description"u8, out JsonElement text) ? text.GetString() : null);
    }

    private void WriteType(JsonElement type, bool becomesNullable)
    {
        if (!becomesNullable)
        {
            type.WriteTo(writer);
            return;
        }

        writer.WriteStartArray();
        foreach (JsonElement name in type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray()] : new[] { type })
            name.WriteTo(writer);
        writer.WriteStringValue("null"u8);
        writer.WriteEndArray();
    }

    private void WriteKept(JsonProperty keyword, string at, bool becomesNullable)
    {
        if (!keyword.NameEquals("enum"u8) && !keyword.NameEquals("const"u8))
        {
            keyword.WriteTo(writer);
            return;
        }

        JsonElement[] values = keyword.NameEquals("enum"u8) ? [.. keyword.Value.EnumerateArray()] : [keyword.Value];
        if (keyword.NameEquals("enum"u8))
            _limits.Values(keyword.Value, at);
        writer.WriteStartArray("enum"u8);
        foreach (JsonElement value in values)
            value.WriteTo(writer);
        if (becomesNullable)
            writer.WriteNullValue();
        writer.WriteEndArray();
    }

    private void WriteItems(JsonElement schema, string at, int level)
    {
        if (!schema.TryGetProperty("items"u8, out JsonElement items))
            throw new NoStrictFormException($"{at} takes items of any kind");
        writer.WritePropertyName("items"u8);
        Write(items, $"an item of {at}", level, isOptional: false);
    }

    private void WriteObject(JsonElement schema, string at, int level)
    {
        StrictLimits.Level(level, at);
        if (!schema.TryGetProperty("additionalProperties"u8, out JsonElement additional) || additional.ValueKind != JsonValueKind.False)
            throw new NoStrictFormException($"{at} is a dictionary, whose names no closed object can list");

        JsonProperty[] properties = schema.TryGetProperty("properties"u8, out JsonElement declared) ? [.. declared.EnumerateObject()] : [];
        HashSet<string> required = schema.TryGetProperty("required"u8, out JsonElement names)
            ? [.. names.EnumerateArray().Select(static name => name.GetString()!)]
            : [];
        writer.WriteStartObject("properties"u8);
        foreach (JsonProperty property in properties)
        {
            string place = level == 1 ? property.Name : $"{at}.{property.Name}";
            _limits.Property(property.Name, place);
            writer.WritePropertyName(property.Name);
            Write(property.Value, place, level + 1, !required.Contains(property.Name));
        }

        writer.WriteEndObject();
        writer.WriteStartArray("required"u8);
        foreach (JsonProperty property in properties)
            writer.WriteStringValue(property.Name);
        writer.WriteEndArray();
        writer.WriteBoolean("additionalProperties"u8, false);
    }

    private static bool Is(JsonElement type, string name) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(one => one.ValueEquals(name)) : type.ValueEquals(name);
}
