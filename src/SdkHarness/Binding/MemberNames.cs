using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>The names that an object's members may have, as text and as JSON writes them.</summary>
internal sealed class MemberNames
{
    /// <summary>The names as they stand in JSON text; null for one that must be escaped there.</summary>
    private readonly byte[]?[] _utf8;

    public MemberNames(string[] names)
    {
        All = names;
        _utf8 = Array.ConvertAll(names, static name => name.Contains('\\') || name.Contains('"') ? null : Encoding.UTF8.GetBytes(name));
    }

    public string[] All { get; }

    public int Count => All.Length;

    public string this[int index] => All[index];

    /// <summary>In words for the model.</summary>
    public string Expected => Count == 0 ? "no arguments" : $"one of {string.Join(", ", All)}";

    /// <summary>The names of a schema's properties, in its order.</summary>
    public static MemberNames Of(JsonElement schema) => new(
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties"u8, out JsonElement properties)
            ? [.. properties.EnumerateObject().Select(static property => property.Name)]
            : []);

    /// <summary>The index of a property's name; -1 for none, also where it is no Unicode text. Looks at the guess first.</summary>
    public int IndexOf(JsonProperty property, int guess)
    {
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8PropertyName(property);
        if ((uint)guess < (uint)_utf8.Length && _utf8[guess] is { } guessed && raw.SequenceEqual(guessed))
            return guess;
        return IndexOf(raw) is var index and >= 0 ? index : raw.Contains((byte)'\\') || HasEscaped ? property.IndexIn(All) : -1;
    }

    /// <summary>The index of a string's text; -1 for none, also where it is no Unicode text.</summary>
    public int IndexOf(JsonElement text)
    {
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(text)[1..^1];
        return IndexOf(raw) is var index and >= 0 ? index : raw.Contains((byte)'\\') || HasEscaped ? text.IndexIn(All) : -1;
    }

    private bool HasEscaped => Array.IndexOf(_utf8, null) >= 0;

    private int IndexOf(ReadOnlySpan<byte> raw)
    {
        for (int i = 0; i < _utf8.Length; i++)
        {
            if (_utf8[i] is { } name && raw.SequenceEqual(name))
                return i;
        }

        return -1;
    }

    /// <summary>The index of a name; -1 for none. Looks at the guess first.</summary>
    public int IndexOf(string name, int guess) =>
        (uint)guess < (uint)All.Length && All[guess] == name ? guess : Array.IndexOf(All, name);
}
