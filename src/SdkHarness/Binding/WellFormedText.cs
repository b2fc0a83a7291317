using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;

namespace SdkHarness.Binding;

/// <summary>
/// Tells whether every string of a JSON text is Unicode text. JSON's grammar allows <c>"\ud83d"</c>, half of a character, which nothing
/// that works with text can take.
/// </summary>
internal static class WellFormedText
{
    private static readonly SearchValues<byte> Plain = SearchValues.Create([.. Enumerable.Range(0, 128).Select(static c => (byte)c).Where(static c => c != '\\')]);

    public static bool IsIn(ReadOnlySpan<byte> json)
    {
        if (!json.ContainsAnyExcept(Plain))
            return true;
        if (!Utf8.IsValid(json))
            return false;

        // In valid JSON a backslash stands in strings alone, and begins an escape there.
        while (json.IndexOf((byte)'\\') is var at and >= 0)
        {
            json = json[at..];
            if (json[1] != 'u')
            {
                json = json[2..];
                continue;
            }

            char first = Unit(json);
            json = json[6..];
            if (!char.IsSurrogate(first))
                continue;
            if (json is not [(byte)'\\', (byte)'u', ..] || !char.IsSurrogatePair(first, Unit(json)))
                return false;
            json = json[6..];
        }

        return true;
    }

    private static char Unit(ReadOnlySpan<byte> escape) =>
        Utf8Parser.TryParse(escape.Slice(2, 4), out ushort unit, out _, 'x') ? (char)unit : '\uFFFF';
}
