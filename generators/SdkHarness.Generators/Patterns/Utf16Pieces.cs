namespace SdkHarness.Generators.Patterns;

/// <summary>A set of characters as what stands in text: units of the basic plane, and pairs of a high and a low surrogate.</summary>
/// <param name="Basic">The units that are characters themselves.</param>
/// <param name="Pairs">The high surrogates, each with the low ones that may follow it.</param>
internal sealed record Utf16Pieces(IReadOnlyList<CharacterRange> Basic, IReadOnlyList<(CharacterRange High, CharacterRange Low)> Pairs)
{
    private const int FirstHigh = 0xD800;
    private const int FirstLow = 0xDC00;
    private const int Lows = 0x400;

    public static Utf16Pieces Of(CharacterSet set)
    {
        var basic = new List<CharacterRange>();
        var pairs = new List<(CharacterRange High, CharacterRange Low)>();
        foreach (CharacterRange range in set.Ranges)
        {
            if (range.First <= CharacterSet.MaxBasic)
                basic.Add(new CharacterRange(range.First, Math.Min(range.Last, CharacterSet.MaxBasic)));
            if (range.Last > CharacterSet.MaxBasic)
                Split(Math.Max(range.First, CharacterSet.MaxBasic + 1) - 0x10000, range.Last - 0x10000, pairs);
        }

        return new Utf16Pieces(basic, pairs);
    }

    /// <summary>At most three: a part of the first high surrogate's, all of those between, a part of the last one's.</summary>
    private static void Split(int first, int last, List<(CharacterRange High, CharacterRange Low)> pairs)
    {
        int high = first / Lows;
        int lastHigh = last / Lows;
        if (high < lastHigh && first % Lows != 0)
        {
            pairs.Add(Pair(high, high, first % Lows, Lows - 1));
            high++;
        }

        int whole = last % Lows == Lows - 1 ? lastHigh : lastHigh - 1;
        if (high <= whole && (high < lastHigh || first % Lows == 0))
        {
            pairs.Add(Pair(high, whole, 0, Lows - 1));
            high = whole + 1;
        }

        if (high == lastHigh)
            pairs.Add(Pair(high, high, high == first / Lows ? first % Lows : 0, last % Lows));
    }

    private static (CharacterRange High, CharacterRange Low) Pair(int high, int lastHigh, int low, int lastLow) =>
        (new CharacterRange(FirstHigh + high, FirstHigh + lastHigh), new CharacterRange(FirstLow + low, FirstLow + lastLow));
}
