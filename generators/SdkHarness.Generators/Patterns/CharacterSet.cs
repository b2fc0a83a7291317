namespace SdkHarness.Generators.Patterns;

/// <summary>A set of Unicode scalar values: sorted ranges that neither touch nor overlap. Halves of surrogate pairs are in none.</summary>
internal sealed class CharacterSet
{
    public const int MaxBasic = 0xFFFF;
    public const int Max = 0x10FFFF;

    private const int FirstSurrogate = 0xD800;
    private const int LastSurrogate = 0xDFFF;

    private CharacterSet(IReadOnlyList<CharacterRange> ranges) => Ranges = ranges;

    /// <summary><c>\d</c>.</summary>
    public static CharacterSet Digits { get; } = Of(('0', '9'));

    /// <summary><c>\w</c>, which ECMA-262 keeps to ASCII.</summary>
    public static CharacterSet Word { get; } = Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    /// <summary><c>\s</c>: ECMA-262's white space and line ends.</summary>
    public static CharacterSet Space { get; } = Of(
        ('\t', '\r'), (' ', ' '), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F),
        (0x3000, 0x3000), (0xFEFF, 0xFEFF));

    /// <summary><c>.</c>: all but ECMA-262's line ends.</summary>
    public static CharacterSet NotLineEnd { get; } = Of(('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029)).Negate();

    public IReadOnlyList<CharacterRange> Ranges { get; }

    public static CharacterSet Of(params (int First, int Last)[] ranges) => Of(ranges.Select(static range => new CharacterRange(range.First, range.Last)));

    public static CharacterSet Of(IEnumerable<CharacterRange> ranges)
    {
        var merged = new List<CharacterRange>();
        foreach (CharacterRange range in ranges.SelectMany(WithoutSurrogates).OrderBy(static range => range.First))
        {
            if (merged.Count > 0 && merged[merged.Count - 1] is var last && range.First <= last.Last + 1)
                merged[merged.Count - 1] = new CharacterRange(last.First, Math.Max(last.Last, range.Last));
            else
                merged.Add(range);
        }

        return new CharacterSet(merged);
    }

    public CharacterSet Negate()
    {
        var rest = new List<CharacterRange>();
        int from = 0;
        foreach (CharacterRange range in Ranges)
        {
            if (range.First > from)
                rest.Add(new CharacterRange(from, range.First - 1));
            from = range.Last + 1;
        }

        if (from <= Max)
            rest.Add(new CharacterRange(from, Max));
        return Of(rest);
    }

    private static IEnumerable<CharacterRange> WithoutSurrogates(CharacterRange range)
    {
        if (range.First < FirstSurrogate)
            yield return new CharacterRange(range.First, Math.Min(range.Last, FirstSurrogate - 1));
        if (range.Last > LastSurrogate)
            yield return new CharacterRange(Math.Max(range.First, LastSurrogate + 1), range.Last);
    }
}
