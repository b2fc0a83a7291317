using System.Text;

namespace SdkHarness.Boundaries;

/// <summary>Makes texts of a given length that match a pattern.</summary>
internal sealed class PatternSample
{
    /// <summary>Longer texts are not looked for: the lengths that a pattern can have are worked out one by one.</summary>
    public const int MaxLength = 256;

    private static readonly PatternNode Anything = new PatternNode.Repeat(new PatternNode.Characters([], IsNegated: true), 0, int.MaxValue);

    /// <summary>The characters that are tried first, so that a person can read the sample.</summary>
    private static readonly int[] Preferred = [.. "a1Ab2Bc3Cd4De5Ef6Fg7Gh8Hi9I0xXyYzZ -_./:@"];

    private readonly PatternNode _pattern;
    private readonly Dictionary<PatternNode, bool[]> _lengths = new(ReferenceEqualityComparer.Instance);

    public PatternSample(PatternNode pattern)
    {
        // What stands before the start and behind the end is anything, where the pattern does not anchor it.
        PatternNode start = Begins(pattern, isEnd: false) ? new PatternNode.Sequence([]) : Anything;
        PatternNode end = Begins(pattern, isEnd: true) ? new PatternNode.Sequence([]) : Anything;
        _pattern = new PatternNode.Sequence([start, pattern, end]);
    }

    /// <summary>The lengths that a match can have, the shortest first.</summary>
    public IEnumerable<int> Lengths()
    {
        bool[] lengths = LengthsOf(_pattern);
        for (int i = 0; i < lengths.Length; i++)
        {
            if (lengths[i])
                yield return i;
        }
    }

    /// <summary>A text; <see langword="null"/> where no match has that length. Variants differ in their characters where they can.</summary>
    public string? OfLength(int length, int variant = 0)
    {
        if (length < 0 || length > MaxLength || !LengthsOf(_pattern)[length])
            return null;
        var text = new StringBuilder();
        Append(_pattern, length, variant, text);
        return text.ToString();
    }

    private static bool Begins(PatternNode node, bool isEnd) => node switch
    {
        PatternNode.Anchor anchor => anchor.IsEnd == isEnd,
        PatternNode.Sequence { Parts: { Count: > 0 } parts } => Begins(isEnd ? parts[^1] : parts[0], isEnd),
        PatternNode.Choice choice => choice.Options.All(option => Begins(option, isEnd)),
        _ => false,
    };

    private bool[] LengthsOf(PatternNode node)
    {
        if (_lengths.TryGetValue(node, out bool[]? known))
            return known;

        bool[] lengths = new bool[MaxLength + 1];
        switch (node)
        {
            case PatternNode.Anchor:
                lengths[0] = true;
                break;
            case PatternNode.Characters:
                lengths[1] = true;
                break;
            case PatternNode.Sequence sequence:
                lengths[0] = true;
                foreach (PatternNode part in sequence.Parts)
                    lengths = Sums(lengths, LengthsOf(part));
                break;
            case PatternNode.Choice choice:
                foreach (PatternNode option in choice.Options)
                    PatternMatch.Add(lengths, LengthsOf(option));
                break;
            case PatternNode.Repeat repeat:
                lengths = Repeated(repeat);
                break;
        }

        return _lengths[node] = lengths;
    }

    private bool[] Repeated(PatternNode.Repeat repeat)
    {
        bool[] part = LengthsOf(repeat.Part), now = new bool[MaxLength + 1], all = new bool[MaxLength + 1];
        now[0] = true;
        for (int i = 0; i <= Math.Min(repeat.Most, MaxLength + repeat.Least); i++)
        {
            if (i >= repeat.Least && !PatternMatch.Add(all, now) && i > repeat.Least)
                break;
            now = Sums(now, part);
        }

        return all;
    }

    private void Append(PatternNode node, int length, int variant, StringBuilder text)
    {
        switch (node)
        {
            case PatternNode.Characters characters:
                text.Append(new Rune(Pick(characters, variant)));
                break;
            case PatternNode.Sequence sequence:
                AppendParts(sequence.Parts, length, variant, text);
                break;
            case PatternNode.Choice choice:
                PatternNode[] fitting = [.. choice.Options.Where(option => LengthsOf(option)[length])];
                Append(fitting[variant % fitting.Length], length, variant, text);
                break;
            case PatternNode.Repeat repeat:
                AppendRepeated(repeat, length, variant, text);
                break;
        }
    }

    private void AppendParts(IReadOnlyList<PatternNode> parts, int length, int variant, StringBuilder text)
    {
        // What the parts behind each one can take.
        bool[][] rest = new bool[parts.Count + 1][];
        rest[parts.Count] = new bool[MaxLength + 1];
        rest[parts.Count][0] = true;
        for (int i = parts.Count - 1; i >= 0; i--)
            rest[i] = Sums(LengthsOf(parts[i]), rest[i + 1]);

        for (int i = 0; i < parts.Count; i++)
        {
            bool[] own = LengthsOf(parts[i]);
            int taken = 0;
            while (!own[taken] || !rest[i + 1][length - taken])
                taken++;
            Append(parts[i], taken, variant, text);
            length -= taken;
        }
    }

    private void AppendRepeated(PatternNode.Repeat repeat, int length, int variant, StringBuilder text)
    {
        // The fewest repetitions that can make up the length; that there are some is known.
        bool[] part = LengthsOf(repeat.Part), lengths = new bool[MaxLength + 1];
        lengths[0] = true;
        int times = 0;
        while (times < repeat.Least || !lengths[length])
        {
            lengths = Sums(lengths, part);
            times++;
        }

        AppendParts([.. Enumerable.Repeat(repeat.Part, times)], length, variant, text);
    }

    private static int Pick(PatternNode.Characters characters, int variant)
    {
        int[] fitting = [.. Preferred.Where(characters.Holds)];
        if (fitting.Length > 0)
            return fitting[variant % fitting.Length];

        int[] others = [.. characters.IsNegated
            ? Enumerable.Range(0x21, 0x2000).Where(characters.Holds).Where(Rune.IsValid).Take(20)
            : characters.Ranges.SelectMany(static range => Enumerable.Range(range.First, Math.Min(range.Last - range.First + 1, 20))).Where(Rune.IsValid)];
        return others.Length > 0 ? others[variant % others.Length] : 0xFFFD;
    }

    private static bool[] Sums(bool[] one, bool[] other)
    {
        bool[] sums = new bool[MaxLength + 1];
        for (int i = 0; i <= MaxLength; i++)
        {
            if (!one[i])
                continue;
            for (int j = 0; j <= MaxLength - i; j++)
                sums[i + j] |= other[j];
        }

        return sums;
    }
}
