using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkHarness.Binding;

/// <summary>Writes a dictionary of JSON data as JSON, so that whatever a framework hands on passes through the same reading.</summary>
internal static class ArgumentData
{
    public static ToolArguments Read(IEnumerable<KeyValuePair<string, object?>> values)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        if (WriteObject(writer, values, "", depth: 1) is { } defect)
            return new ToolArguments(default, defect);

        writer.Flush();
        return ToolArguments.Parse(buffer.WrittenSpan);
    }

    /// <summary>What is wrong with the value, or <see langword="null"/>.</summary>
    private static string? Write(Utf8JsonWriter writer, object? value, string path, int depth)
    {
        if (depth > ToolArguments.MaxDepth + 1)
            return $"The arguments are nested deeper than {ToolArguments.MaxDepth} levels.";

        switch (value)
        {
            case null:
                writer.WriteNullValue();
                return null;
            case JsonElement { ValueKind: JsonValueKind.Undefined }:
                return $"The argument '{path}' is an undefined JSON element.";
            case JsonElement element:
                return WriteElement(writer, element, path);
            case JsonDocument document:
                return WriteElement(writer, document.RootElement, path);
            case JsonNode node:
                return WriteElement(writer, JsonElement.Parse(node.ToJsonString()), path);
            case string text:
                return WriteText(writer, text, path);
            case char character:
                return WriteText(writer, character.ToString(), path);
            case bool flag:
                writer.WriteBooleanValue(flag);
                return null;
            case double or float:
                double number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
                if (!double.IsFinite(number))
                    return $"The argument '{path}' is {number.ToString(CultureInfo.InvariantCulture)}, which JSON cannot say.";
                writer.WriteRawValue(((IFormattable)value).ToString("R", CultureInfo.InvariantCulture));
                return null;
            case int or long or decimal or byte or short or uint or ulong or ushort or sbyte or Int128 or UInt128:
                writer.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                return null;
            case IEnumerable<KeyValuePair<string, object?>> values:
                return WriteObject(writer, values, path, depth);
            case IList list:
                return WriteArray(writer, list, path, depth);
            default:
                return $"The argument '{path}' is a {value.GetType()}, not JSON data: hand on what the model sent.";
        }
    }

    private static string? WriteObject(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> values, string path, int depth)
    {
        writer.WriteStartObject();
        foreach ((string name, object? value) in values)
        {
            if (HasLoneSurrogate(name))
                return "The name of an argument is not well-formed Unicode.";
            writer.WritePropertyName(name);
            if (Write(writer, value, path.Length == 0 ? name : $"{path}.{name}", depth + 1) is { } defect)
                return defect;
        }

        writer.WriteEndObject();
        return null;
    }

    private static string? WriteArray(Utf8JsonWriter writer, IList list, string path, int depth)
    {
        writer.WriteStartArray();
        for (int i = 0; i < list.Count; i++)
        {
            if (Write(writer, list[i], $"{path}[{i}]", depth + 1) is { } defect)
                return defect;
        }

        writer.WriteEndArray();
        return null;
    }

    private static string? WriteElement(Utf8JsonWriter writer, JsonElement element, string path)
    {
        if (!WellFormedText.IsIn(JsonMarshal.GetRawUtf8Value(element)))
            return $"The argument '{path}' is not well-formed Unicode.";

        element.WriteTo(writer);
        return null;
    }

    private static string? WriteText(Utf8JsonWriter writer, string text, string path)
    {
        if (HasLoneSurrogate(text))
            return $"The argument '{path}' is not well-formed Unicode.";

        writer.WriteStringValue(text);
        return null;
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }

        return false;
    }
}
