using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>The names that an object's members may have, as text and as JSON writes them.</summary>
internal sealed class MemberNames
{
    private readonly byte[][] _utf8;

    public MemberNames(string[] names)
    {
        All = names;
        _utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
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
        if (raw.Contains((byte)'\\'))
            return property.IndexIn(All);
        if ((uint)guess < (uint)_utf8.Length && raw.SequenceEqual(_utf8[guess]))
            return guess;

        for (int i = 0; i < _utf8.Length; i++)
        {
            if (raw.SequenceEqual(_utf8[i]))
                return i;
        }

        return -1;
    }

    /// <summary>The index of a string's text; -1 for none, also where it is no Unicode text.</summary>
    public int IndexOf(JsonElement text)
    {
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(text)[1..^1];
        if (raw.Contains((byte)'\\'))
            return text.IndexIn(All);

        for (int i = 0; i < _utf8.Length; i++)
        {
            if (raw.SequenceEqual(_utf8[i]))
                return i;
        }

        return -1;
    }

    /// <summary>The index of a name; -1 for none. Looks at the guess first.</summary>
    public int IndexOf(string name, int guess) =>
        (uint)guess < (uint)All.Length && All[guess] == name ? guess : Array.IndexOf(All, name);
}
