using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using SdkHarness.Binding;

namespace SdkHarness;

/// <summary>Writes canonical JSON as UTF-8. What stands in its canonical form already, which most values do, is copied as it is.</summary>
internal sealed class CanonicalWriter
{
    /// <summary>Integers of so many characters are laid out as they are.</summary>
    private const int LongestPlainInteger = 20;

    /// <summary>Up to so many members of an object are sorted as they come.</summary>
    private const int MostInserted = 64;

    /// <summary>A larger buffer is not kept for the next value.</summary>
    private const int LargestKept = 64 * 1024;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    private static readonly SearchValues<byte> Integer = SearchValues.Create("-0123456789"u8);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [ThreadStatic]
    private static CanonicalWriter? _spare;

    private byte[] _to = new byte[512];
    private int _length;
    private JsonProperty[] _members = new JsonProperty[16];
    private int _membersUsed;

    /// <exception cref="InvalidOperationException">A string holds half a surrogate pair.</exception>
    /// <exception cref="EncoderFallbackException">A string is no UTF-8.</exception>
    public static string Write(JsonElement value)
    {
        CanonicalWriter writer = Rent();
        writer.Value(value);
        return writer.Finish();
    }

    /// <exception cref="InvalidOperationException">A string holds half a surrogate pair.</exception>
    /// <exception cref="EncoderFallbackException">A string is no UTF-8.</exception>
    public static string Write(ReadOnlySpan<NamedValue> members)
    {
        CanonicalWriter writer = Rent();
        Span<int> order = members.Length <= 64 ? stackalloc int[members.Length] : new int[members.Length];
        for (int i = 0; i < order.Length; i++)
        {
            int at = i;
            for (; at > 0 && string.CompareOrdinal(members[order[at - 1]].Name, members[i].Name) > 0; at--)
                order[at] = order[at - 1];
            order[at] = i;
        }

        writer.Byte('{');
        for (int i = 0; i < order.Length; i++)
        {
            if (i > 0)
                writer.Byte(',');
            writer.Text(members[order[i]].Name);
            writer.Byte(':');
            writer.Value(members[order[i]].Value);
        }

        writer.Byte('}');
        return writer.Finish();
    }

    /// <summary>The members as one JSON object, in the order and form in which they came.</summary>
    public static byte[] Copy(ReadOnlySpan<NamedValue> members)
    {
        CanonicalWriter writer = Rent();
        writer.Byte('{');
        for (int i = 0; i < members.Length; i++)
        {
            if (i > 0)
                writer.Byte(',');
            writer.Text(members[i].Name);
            writer.Byte(':');
            writer.Raw(JsonMarshal.GetRawUtf8Value(members[i].Value));
        }

        writer.Byte('}');
        byte[] copy = writer._to[..writer._length];
        writer.Return();
        return copy;
    }

    /// <summary>Whether its UTF-16 code units come before another name's; the raw bytes of plain ASCII are in the same order.</summary>
    private static int Compare(JsonProperty one, JsonProperty other)
    {
        ReadOnlySpan<byte> a = JsonMarshal.GetRawUtf8PropertyName(one);
        ReadOnlySpan<byte> b = JsonMarshal.GetRawUtf8PropertyName(other);
        for (int i = 0; i < a.Length && i < b.Length; i++)
        {
            if (!IsPlain(a[i]) || !IsPlain(b[i]))
                return string.CompareOrdinal(one.Name, other.Name);
            if (a[i] != b[i])
                return a[i] - b[i];
        }

        return a.Length - b.Length;
    }

    private static bool IsPlain(byte c) => c < 0x80 && c != '\\';

    private static CanonicalWriter Rent()
    {
        CanonicalWriter writer = _spare ?? new CanonicalWriter();
        _spare = null;
        return writer;
    }

    private string Finish()
    {
        string text = Strict.GetString(_to, 0, _length);
        Return();
        return text;
    }

    private void Return()
    {
        if (_to.Length > LargestKept || _members.Length > LargestKept)
            return;
        _length = 0;
        _spare = this;
    }

    private void Value(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Object(value);
                break;
            case JsonValueKind.Array:
                Array(value);
                break;
            case JsonValueKind.String:
                String(value);
                break;
            case JsonValueKind.Number:
                Number(JsonMarshal.GetRawUtf8Value(value));
                break;
            default:
                Raw(JsonMarshal.GetRawUtf8Value(value));
                break;
        }
    }

    private void Object(JsonElement value)
    {
        int start = _membersUsed;
        foreach (JsonProperty member in value.EnumerateObject())
        {
            if (_membersUsed - start < MostInserted)
                Insert(member, start);
            else
                Append(member);
        }

        if (_membersUsed - start > MostInserted)
            Sort(start);

        Byte('{');
        int end = _membersUsed;
        for (int i = start; i < end; i++)
        {
            if (i > start)
                Byte(',');
            JsonProperty member = _members[i];
            Name(member);
            Byte(':');
            Value(member.Value);
        }

        Byte('}');
        _members.AsSpan(start, end - start).Clear();
        _membersUsed = start;
    }

    private void Append(JsonProperty member)
    {
        if (_membersUsed == _members.Length)
            System.Array.Resize(ref _members, _members.Length * 2);
        _members[_membersUsed++] = member;
    }

    /// <summary>Sorts many at once: inserting each would take the square of their number.</summary>
    private void Sort(int start) =>
        _members[start.._membersUsed].Order(Comparer<JsonProperty>.Create(Compare)).ToArray().CopyTo(_members, start);

    /// <summary>Sorts as it goes; members of one name stay in the order in which they came.</summary>
    private void Insert(JsonProperty member, int start)
    {
        Append(member);
        _membersUsed--;
        int low = start, high = _membersUsed;
        if (high > start && Compare(_members[high - 1], member) <= 0)
            low = high;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Compare(_members[middle], member) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        _members.AsSpan(low, _membersUsed - low).CopyTo(_members.AsSpan(low + 1));
        _members[low] = member;
        _membersUsed++;
    }

    private void Array(JsonElement value)
    {
        Byte('[');
        bool first = true;
        foreach (JsonElement item in value.EnumerateArray())
        {
            if (!first)
                Byte(',');
            first = false;
            Value(item);
        }

        Byte(']');
    }

    private void Name(JsonProperty member)
    {
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8PropertyName(member);
        if (raw.Contains((byte)'\\'))
        {
            Text(member.Name);
            return;
        }

        Byte('"');
        Raw(raw);
        Byte('"');
    }

    private void String(JsonElement value)
    {
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(value);
        if (raw.Contains((byte)'\\'))
            Text(value.GetString()!);
        else
            Raw(raw);
    }

    private void Number(ReadOnlySpan<byte> raw)
    {
        if (raw.Length <= LongestPlainInteger && !raw.ContainsAnyExcept(Integer) && !raw.SequenceEqual("-0"u8))
        {
            Raw(raw);
            return;
        }

        var text = new StringBuilder(raw.Length);
        CanonicalNumber.Write(Encoding.ASCII.GetString(raw), text);
        Raw(Encoding.ASCII.GetBytes(text.ToString()));
    }

    /// <summary>A string with the escapes that it must have.</summary>
    private void Text(ReadOnlySpan<char> value)
    {
        Byte('"');
        while (value.IndexOfAny(Escaped) is var at and >= 0)
        {
            Unescaped(value[..at]);
            Raw(Escape(value[at]));
            value = value[(at + 1)..];
        }

        Unescaped(value);
        Byte('"');
    }

    private static ReadOnlySpan<byte> Escape(char c) => c switch
    {
        '"' => "\\\""u8,
        '\\' => "\\\\"u8,
        '\b' => "\\b"u8,
        '\t' => "\\t"u8,
        '\n' => "\\n"u8,
        '\f' => "\\f"u8,
        '\r' => "\\r"u8,
        _ => Encoding.ASCII.GetBytes($"\\u00{Convert.ToHexStringLower([(byte)c])}"),
    };

    private void Byte(char c)
    {
        if (_length == _to.Length)
            Grow(1);
        _to[_length++] = (byte)c;
    }

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _to.Length - _length)
            Grow(bytes.Length);
        bytes.CopyTo(_to.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Unescaped(ReadOnlySpan<char> text)
    {
        int most = Strict.GetMaxByteCount(text.Length);
        if (most > _to.Length - _length)
            Grow(most);
        _length += Strict.GetBytes(text, _to.AsSpan(_length));
    }

    private void Grow(int more) => System.Array.Resize(ref _to, Math.Max(_to.Length * 2, _length + more));
}
