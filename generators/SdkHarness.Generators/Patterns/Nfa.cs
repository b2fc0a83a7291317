namespace SdkHarness.Generators.Patterns;

/// <summary>A pattern as a graph, after Thompson: where the text may be in it, unit by unit.</summary>
internal sealed class Nfa
{
    /// <summary>The most nodes: counted repetitions are written out, so that they add up and multiply.</summary>
    public const int MaxNodes = 50_000;

    private readonly List<NfaNode> _nodes = [];
    private readonly Dictionary<string, int> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<CharacterSet, Utf16Pieces> _pieces = [];
    private readonly List<IReadOnlyList<CharacterRange>> _ranges = [];

    private Nfa()
    {
    }

    public IReadOnlyList<NfaNode> Nodes => _nodes;

    /// <summary>The distinct sets of units that <see cref="NfaNode.Set"/> counts.</summary>
    public IReadOnlyList<IReadOnlyList<CharacterRange>> Sets => _ranges;

    public int Start { get; private set; }

    public int Accept { get; private set; }

    /// <summary>The graph for a match of the whole text, or for a match somewhere in it.</summary>
    public static Nfa Of(PatternNode pattern, bool anywhere)
    {
        var nfa = new Nfa();
        if (nfa.Size(pattern) > MaxNodes)
            throw Dfa.TooLarge();
        nfa.Accept = nfa.Add(new NfaNode(NfaKind.Accept, -1, -1, -1));
        nfa.Start = nfa.Build(pattern, anywhere ? nfa.Skip(nfa.Accept) : nfa.Accept);
        if (anywhere)
            nfa.Start = nfa.Skip(nfa.Start);
        return nfa;
    }

    private long Size(PatternNode node) => node switch
    {
        PatternNode.Characters characters => 2L * (Pieces(characters.Set).Pairs.Count * 2 + 1),
        PatternNode.Sequence sequence => sequence.Parts.Sum(Size),
        PatternNode.Choice choice => choice.Options.Count + choice.Options.Sum(Size),
        PatternNode.Repeat repeat => Math.Min(MaxNodes + 1L, (Size(repeat.Body) + 1) * Math.Max(1, repeat.Max ?? repeat.Min)),
        _ => 1,
    };

    /// <summary>Adds the part, before what is there already.</summary>
    private int Build(PatternNode node, int next)
    {
        switch (node)
        {
            case PatternNode.Characters characters:
                return Build(Pieces(characters.Set), next);
            case PatternNode.Sequence sequence:
                for (int i = sequence.Parts.Count - 1; i >= 0; i--)
                    next = Build(sequence.Parts[i], next);
                return next;
            case PatternNode.Choice choice:
                return Any(choice.Options.Select(option => Build(option, next)).ToList());
            case PatternNode.Repeat repeat:
                return Build(repeat, next);
            case PatternNode.Start:
                return Add(new NfaNode(NfaKind.Start, -1, next, -1));
            default:
                return Add(new NfaNode(NfaKind.End, -1, next, -1));
        }
    }

    private int Build(PatternNode.Repeat repeat, int next)
    {
        int copies = repeat.Min;
        if (repeat.Max is { } max)
        {
            int end = next;
            for (int i = max; i > repeat.Min; i--)
                next = Any([Build(repeat.Body, next), end]);
        }
        else
        {
            int loop = Add(new NfaNode(NfaKind.Split, -1, -1, next));
            int body = Build(repeat.Body, loop);
            _nodes[loop] = _nodes[loop] with { Next = body };
            (next, copies) = repeat.Min == 0 ? (loop, 0) : (body, repeat.Min - 1);
        }

        for (int i = 0; i < copies; i++)
            next = Build(repeat.Body, next);
        return next;
    }

    private int Build(Utf16Pieces pieces, int next)
    {
        var ways = new List<int>();
        if (pieces.Basic.Count > 0)
            ways.Add(Unit(pieces.Basic, next));
        foreach ((CharacterRange high, CharacterRange low) in pieces.Pairs)
            ways.Add(Unit([high], Unit([low], next)));
        return Any(ways);
    }

    /// <summary>Any text, then what follows: the text is well-formed, so it may be taken unit by unit.</summary>
    private int Skip(int next)
    {
        int loop = Add(new NfaNode(NfaKind.Split, -1, -1, next));
        int any = Unit([new CharacterRange(0, CharacterSet.MaxBasic)], loop);
        _nodes[loop] = _nodes[loop] with { Next = any };
        return loop;
    }

    private int Any(List<int> ways)
    {
        int first = ways[ways.Count - 1];
        for (int i = ways.Count - 2; i >= 0; i--)
            first = Add(new NfaNode(NfaKind.Split, -1, ways[i], first));
        return first;
    }

    private int Unit(IReadOnlyList<CharacterRange> ranges, int next)
    {
        string key = string.Join(",", ranges);
        if (!_sets.TryGetValue(key, out int set))
        {
            _sets.Add(key, set = _ranges.Count);
            _ranges.Add(ranges);
        }

        return Add(new NfaNode(NfaKind.Unit, set, next, -1));
    }

    private Utf16Pieces Pieces(CharacterSet set)
    {
        if (!_pieces.TryGetValue(set, out Utf16Pieces? pieces))
            _pieces.Add(set, pieces = Utf16Pieces.Of(set));
        return pieces;
    }

    private int Add(NfaNode node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }
}
