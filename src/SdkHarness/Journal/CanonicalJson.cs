using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SdkHarness;

/// <summary>JSON in the one form that RFC 8785 (JSON Canonicalization Scheme) gives it, so that equal values have equal digests.</summary>
/// <remarks>
/// Members are sorted by their names' UTF-16 code units, numbers are laid out as ECMAScript does, strings escape only what they must,
/// and there is no white space. Two deliberate differences, because two different arguments must never share a digest: a number that a
/// double cannot hold (<c>9007199254740993</c>, <c>0.1000000000000000000001</c>, <c>1e400</c>) keeps its own decimal digits in the same
/// layout, where the RFC would round it; and members of the same name are all kept, in the order in which they came, where the RFC
/// asks for an error: a binder has rejected them before.
/// </remarks>
public static class CanonicalJson
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    /// <summary>Writes a value in canonical form.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The canonical text. Its UTF-8 bytes are what is digested.</returns>
    /// <exception cref="JsonException">A string or a name holds half a surrogate pair, for which there is no UTF-8 and, by the RFC, no
    /// canonical form.</exception>
    /// <exception cref="ArgumentException">The element is undefined: no value at all.</exception>
    public static string Canonicalize(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
            throw new ArgumentException("The element holds no JSON value; parse one first.", nameof(value));

        StringBuilder text = new();
        try
        {
            Write(value, text);
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A string holds half a surrogate pair, for example \\ud800 alone: it has no canonical form.", e);
        }

        return text.ToString();
    }

    /// <summary>The digest of a canonical text.</summary>
    /// <param name="canonical">The text, as <see cref="Canonicalize"/> returns it.</param>
    /// <returns>SHA-256 of its UTF-8 bytes, as 64 lower-case hexadecimal digits.</returns>
    public static string Digest(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    private static void Write(JsonElement value, StringBuilder text)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(value, text);
                break;
            case JsonValueKind.Array:
                WriteArray(value, text);
                break;
            case JsonValueKind.String:
                WriteString(value.GetString()!, text);
                break;
            case JsonValueKind.Number:
                CanonicalNumber.Write(value.GetRawText(), text);
                break;
            default:
                text.Append(value.ValueKind switch
                {
                    JsonValueKind.True => "true",
                    JsonValueKind.False => "false",
                    _ => "null",
                });
                break;
        }
    }

    private static void WriteObject(JsonElement value, StringBuilder text)
    {
        text.Append('{');
        string separator = "";
        foreach (JsonProperty member in value.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal))
        {
            text.Append(separator);
            WriteString(member.Name, text);
            text.Append(':');
            Write(member.Value, text);
            separator = ",";
        }

        text.Append('}');
    }

    private static void WriteArray(JsonElement value, StringBuilder text)
    {
        text.Append('[');
        string separator = "";
        foreach (JsonElement item in value.EnumerateArray())
        {
            text.Append(separator);
            Write(item, text);
            separator = ",";
        }

        text.Append(']');
    }

    private static void WriteString(ReadOnlySpan<char> value, StringBuilder text)
    {
        text.Append('"');
        while (value.IndexOfAny(Escaped) is var at and >= 0)
        {
            text.Append(value[..at]);
            _ = value[at] switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                char control => text.Append("\\u00").Append(Convert.ToHexStringLower([(byte)control])),
            };
            value = value[(at + 1)..];
        }

        text.Append(value).Append('"');
    }
}
