namespace SdkHarness.Boundaries;

/// <summary>Tells whether a text matches a pattern, by the set of the places that can be reached: without going back.</summary>
internal sealed class PatternMatch
{
    private readonly int[] _text;

    private PatternMatch(int[] text) => _text = text;

    /// <summary>Whether the pattern matches somewhere in the text.</summary>
    public static bool Holds(PatternNode pattern, string text)
    {
        var match = new PatternMatch([.. text.EnumerateRunes().Select(static rune => rune.Value)]);
        bool[] starts = new bool[match._text.Length + 1];
        Array.Fill(starts, true);
        return Array.IndexOf(match.Reach(pattern, starts), true) >= 0;
    }

    /// <summary>The places behind a match that begins at one of these.</summary>
    private bool[] Reach(PatternNode node, bool[] from)
    {
        switch (node)
        {
            case PatternNode.Anchor anchor:
                bool[] kept = new bool[from.Length];
                int place = anchor.IsEnd ? _text.Length : 0;
                kept[place] = from[place];
                return kept;
            case PatternNode.Characters characters:
                bool[] after = new bool[from.Length];
                for (int i = 0; i < _text.Length; i++)
                    after[i + 1] = from[i] && characters.Holds(_text[i]);
                return after;
            case PatternNode.Sequence sequence:
                foreach (PatternNode part in sequence.Parts)
                    from = Reach(part, from);
                return from;
            case PatternNode.Choice choice:
                bool[] either = new bool[from.Length];
                foreach (PatternNode option in choice.Options)
                    Add(either, Reach(option, from));
                return either;
            default:
                return ReachRepeated((PatternNode.Repeat)node, from);
        }
    }

    private bool[] ReachRepeated(PatternNode.Repeat repeat, bool[] from)
    {
        for (int i = 0; i < repeat.Least && Array.IndexOf(from, true) >= 0; i++)
            from = Reach(repeat.Part, from);

        bool[] all = (bool[])from.Clone();
        for (int i = repeat.Least; i < repeat.Most && Array.IndexOf(from, true) >= 0; i++)
        {
            from = Reach(repeat.Part, from);
            if (!Add(all, from))
                break;
        }

        return all;
    }

    /// <summary>Adds places to those there are; whether there was anything new.</summary>
    public static bool Add(bool[] to, bool[] more)
    {
        bool grown = false;
        for (int i = 0; i < to.Length; i++)
        {
            grown |= more[i] && !to[i];
            to[i] |= more[i];
        }

        return grown;
    }
}
