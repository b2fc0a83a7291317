using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using SdkHarness.Binding;

namespace SdkHarness;

/// <summary>What the model sent: one JSON object, or text that is none.</summary>
public readonly struct ToolArguments
{
    /// <summary>The longest arguments that are read: 1 MiB of UTF-8.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>How deep objects and arrays may be nested, the arguments themselves included.</summary>
    public const int MaxDepth = 32;

    private readonly JsonElement _element;
    private readonly NamedValue[]? _values;

    /// <summary>Takes arguments that are parsed already, or says why there are none.</summary>
    /// <param name="element">The arguments; <see cref="JsonValueKind.Undefined"/> where the text was no JSON.</param>
    /// <param name="defect">What was wrong with the text, in words, or <see langword="null"/>.</param>
    public ToolArguments(JsonElement element, string? defect = null)
    {
        _element = element;
        Defect = defect;
    }

    private ToolArguments(NamedValue[] values) => _values = values;

    /// <summary>The arguments; <see cref="JsonValueKind.Undefined"/> where the text was no JSON.</summary>
    public JsonElement Element => _values is null ? _element : HandedArguments.ToElement(_values);

    /// <summary>What was wrong with the text, in words, or <see langword="null"/>.</summary>
    public string? Defect { get; }

    /// <summary>The arguments one by one, where a host has parsed them; else null, and they are in <see cref="Element"/>.</summary>
    internal NamedValue[]? Values => _values;

    /// <summary>Whether there is a JSON value at all.</summary>
    internal bool IsJson => _values is not null || _element.ValueKind != JsonValueKind.Undefined;

    /// <summary>
    /// Whether there are arguments whose every string is Unicode text. JSON can say half of a surrogate pair; the binder refuses it with
    /// its pointer, and nothing before the binder may try to read it.
    /// </summary>
    internal bool IsText =>
        _values is not null
        || (_element.ValueKind != JsonValueKind.Undefined && WellFormedText.IsIn(JsonMarshal.GetRawUtf8Value(_element)));

    /// <summary>The arguments in canonical form; <see cref="IsText"/> holds.</summary>
    internal string Canonical() => _values is null ? CanonicalJson.Canonicalize(_element) : CanonicalJson.CanonicalizeMembers(_values);

    /// <summary>The arguments as JSON text of our own; <see cref="IsText"/> holds.</summary>
    internal byte[] Copy() => _values is null ? JsonMarshal.GetRawUtf8Value(_element).ToArray() : CanonicalWriter.Copy(_values);

    /// <summary>The argument of a name; <see cref="IsText"/> holds.</summary>
    internal JsonElement? Find(string name)
    {
        if (_values is null)
            return _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(name, out JsonElement found) ? found : null;

        foreach ((string other, JsonElement value) in _values)
        {
            if (other == name)
                return value;
        }

        return null;
    }

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
        values is null ? Parse("{}"u8)
        : HandedArguments.Take(values) is { } taken ? new ToolArguments(taken)
        : ArgumentData.Read(values);

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
