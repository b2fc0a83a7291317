using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace SdkHarness;

/// <summary>What the model sent: one JSON object, or text that is none.</summary>
/// <param name="Element">The arguments; <see cref="JsonValueKind.Undefined"/> where the text was no JSON.</param>
/// <param name="Defect">What was wrong with the text, in words, or <see langword="null"/>.</param>
public readonly record struct ToolArguments(JsonElement Element, string? Defect = null)
{
    /// <summary>The longest arguments that are read: 1 MiB of UTF-8.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>How deep objects and arrays may be nested, the arguments themselves included.</summary>
    public const int MaxDepth = 32;

    /// <summary>
    /// Whether there are arguments whose every string is Unicode text. JSON can say half of a surrogate pair; the binder refuses it with
    /// its pointer, and nothing before the binder may try to read it.
    /// </summary>
    internal bool IsText =>
        Element.ValueKind != JsonValueKind.Undefined && Binding.WellFormedText.IsIn(JsonMarshal.GetRawUtf8Value(Element));

    /// <summary>Reads text; empty text counts as no arguments, since that is what some providers send for them.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The arguments, or what is wrong with the text; never throws for what the text holds.</returns>
    public static ToolArguments Parse(string? json) =>
        string.IsNullOrWhiteSpace(json) ? Parse("{}"u8)
        : json.Length > MaxBytes ? TooLong(json.Length)
        : Parse(Encoding.UTF8.GetBytes(json).AsSpan());

    /// <summary>Reads UTF-8 text.</summary>
    /// <param name="utf8Json">The text.</param>
    /// <returns>The arguments, or what is wrong with the text; never throws for what the text holds.</returns>
    public static ToolArguments Parse(ReadOnlySpan<byte> utf8Json)
    {
        if (utf8Json.Length > MaxBytes)
            return TooLong(utf8Json.Length);

        try
        {
            return new ToolArguments(JsonElement.Parse(utf8Json, new JsonDocumentOptions { MaxDepth = MaxDepth }));
        }
        catch (JsonException exception)
        {
            return new ToolArguments(default, IsOnlyTooDeep(utf8Json)
                ? $"The arguments are nested deeper than {MaxDepth} levels."
                : $"The arguments are not JSON: malformed at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
    }

    /// <summary>Takes the arguments from a dictionary, as frameworks hand them on.</summary>
    /// <param name="values">
    /// Names and values; a value is a <see cref="JsonElement"/>, <see cref="JsonDocument"/>, <see cref="System.Text.Json.Nodes.JsonNode"/>,
    /// string, number, boolean, <see langword="null"/>, or a dictionary or list of these.
    /// </param>
    /// <returns>The arguments, or what is wrong with them.</returns>
    public static ToolArguments From(IEnumerable<KeyValuePair<string, object?>>? values) =>
        values is null ? Parse("{}"u8) : Binding.ArgumentData.Read(values);

    private static ToolArguments TooLong(int length) =>
        new(default, $"The arguments are longer than {MaxBytes} bytes: {length}.");

    private static bool IsOnlyTooDeep(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = MaxBytes });
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
