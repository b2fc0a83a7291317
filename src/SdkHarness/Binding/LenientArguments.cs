using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Rewrites arguments into the form that the schema states, by the coercions that the contract allows. What does not fit stays as it came.</summary>
internal sealed class LenientArguments(Coercions coercions, Utf8JsonWriter writer)
{
    /// <summary>The arguments as they are to be bound. Not to be journaled: that is what was sent.</summary>
    public static ToolArguments Of(ToolArguments arguments, ToolContract contract, Coercions coercions)
    {
        if (!arguments.IsText)
            return arguments;

        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
            new LenientArguments(coercions, writer).Write(arguments.Element, contract.InputSchema);
        return new ToolArguments(JsonElement.Parse(buffer.WrittenSpan));
    }

    private void Write(JsonElement value, JsonElement schema, bool isItem = false)
    {
        schema = Variant(value, schema);
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("type"u8, out JsonElement type))
            Raw(value);
        else if (value.ValueKind == JsonValueKind.Array)
            WriteArray(value, schema);
        else if (Is(type, "array"))
            WriteItem(value, schema, isItem);
        else if (value.ValueKind == JsonValueKind.Object)
            WriteObject(value, schema);
        else if (value.ValueKind == JsonValueKind.String)
            WriteText(value, schema, type);
        else
            Raw(value);
    }

    /// <summary>Of several forms of an object the one whose tag the value has, else the one that has no tag.</summary>
    private static JsonElement Variant(JsonElement value, JsonElement schema)
    {
        if (value.ValueKind != JsonValueKind.Object || schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("anyOf"u8, out JsonElement forms))
            return schema;
        JsonElement untagged = schema;
        foreach (JsonElement form in forms.EnumerateArray())
        {
            bool? hasTag = form.TryGetProperty("properties"u8, out JsonElement properties) ? HasTag(value, properties) : false;
            if (hasTag == true)
                return form;
            if (hasTag is null)
                untagged = form;
        }

        return untagged;
    }

    private static bool? HasTag(JsonElement value, JsonElement properties)
    {
        foreach (JsonProperty property in properties.EnumerateObject())
        {
            if (property.Value.TryGetProperty("const"u8, out JsonElement tag))
                return value.TryGetProperty(property.Name, out JsonElement given) && JsonElement.DeepEquals(tag, given);
        }

        return null;
    }

    private void WriteObject(JsonElement value, JsonElement schema)
    {
        JsonElement itemSchema = default;
        bool isKnown = schema.TryGetProperty("properties"u8, out JsonElement properties);
        if (!isKnown && schema.TryGetProperty("additionalProperties"u8, out JsonElement additional))
            itemSchema = additional;

        if (RepeatsAName(value))
        {
            Raw(value); // which of the two is meant is not for us to choose: the binder refuses it
            return;
        }

        writer.WriteStartObject();
        foreach (JsonProperty property in value.EnumerateObject())
        {
            JsonElement member = itemSchema;
            if (isKnown && properties.TryGetProperty(property.Name, out JsonElement declared))
                member = declared;
            if (isKnown && IsLeftOut(property, member, schema))
                continue;
            writer.WritePropertyName(property.Name);
            Write(property.Value, member);
        }

        writer.WriteEndObject();
    }

    private static bool RepeatsAName(JsonElement value)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (!names.Add(property.Name))
                return true;
        }

        return false;
    }

    private bool IsLeftOut(JsonProperty property, JsonElement member, JsonElement schema) =>
        Allows(Coercions.NullForLeftOut)
        && property.Value.ValueKind == JsonValueKind.Null
        && member.ValueKind == JsonValueKind.Object
        && member.TryGetProperty("type"u8, out JsonElement type)
        && !Is(type, "null")
        && !(schema.TryGetProperty("required"u8, out JsonElement required) && Holds(required, property.Name));

    private void WriteArray(JsonElement value, JsonElement schema)
    {
        if (!schema.TryGetProperty("items"u8, out JsonElement item))
        {
            Raw(value);
            return;
        }

        writer.WriteStartArray();
        foreach (JsonElement element in value.EnumerateArray())
            Write(element, item, isItem: true);
        writer.WriteEndArray();
    }

    /// <summary>In a list of lists it would be open which of the two lists is missing.</summary>
    private void WriteItem(JsonElement value, JsonElement schema, bool isItem)
    {
        if (isItem || !Allows(Coercions.ItemWithoutList) || value.ValueKind == JsonValueKind.Null || !schema.TryGetProperty("items"u8, out JsonElement item))
        {
            Raw(value);
            return;
        }

        writer.WriteStartArray();
        Write(value, item, isItem: true);
        writer.WriteEndArray();
    }

    private void WriteText(JsonElement value, JsonElement schema, JsonElement type)
    {
        if (Is(type, "string"))
        {
            if (Allows(Coercions.NameInAnyCase) && schema.TryGetProperty("enum"u8, out JsonElement names) && Name(value, names) is { } name)
                writer.WriteStringValue(name);
            else
                Raw(value);
        }
        else if (Allows(Coercions.NumberInString) && (Is(type, "integer") || Is(type, "number")) && TypeHints.NumberIn(value) is { } number)
        {
            writer.WriteRawValue(number);
        }
        else if (Allows(Coercions.BooleanInString) && Is(type, "boolean") && TypeHints.BooleanIn(value) is { } flag)
        {
            writer.WriteBooleanValue(flag);
        }
        else
        {
            Raw(value);
        }
    }

    /// <summary>The name that the text is when case is ignored, where it is none exactly and one only.</summary>
    private static string? Name(JsonElement value, JsonElement names)
    {
        string[] texts = [.. names.EnumerateArray().Where(static name => name.ValueKind == JsonValueKind.String).Select(static name => name.GetString()!)];
        return value.IndexIn(texts) < 0 && value.OnlyIgnoringCase(texts) is var index and >= 0 ? texts[index] : null;
    }

    private bool Allows(Coercions coercion) => (coercions & coercion) != 0;

    private static bool Is(JsonElement type, string name) =>
        type.ValueKind == JsonValueKind.Array ? Holds(type, name) : type.ValueEquals(name);

    private static bool Holds(JsonElement texts, string text)
    {
        foreach (JsonElement other in texts.EnumerateArray())
        {
            if (other.ValueEquals(text))
                return true;
        }

        return false;
    }

    private void Raw(JsonElement value) => writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);
}
