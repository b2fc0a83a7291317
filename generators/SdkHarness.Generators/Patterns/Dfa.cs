namespace SdkHarness.Generators.Patterns;

/// <summary>A pattern as states of which the text is in one at a time. State 0 is the one from which nothing matches any more.</summary>
/// <param name="Alphabet">The classes of units.</param>
/// <param name="Next">For each state and class the state that follows: <c>Next[state * Alphabet.Count + class]</c>.</param>
/// <param name="Accepts">Whether the text may end in a state.</param>
/// <param name="Start">The first state.</param>
internal sealed record Dfa(Alphabet Alphabet, int[] Next, bool[] Accepts, int Start)
{
    /// <summary>The most states, before the equal ones are merged.</summary>
    public const int MaxStates = 20_000;

    /// <summary>The most nodes in all states together, which bounds the time in the compiler.</summary>
    private const int MaxWork = 1_000_000;

    public int States => Accepts.Length;

    public static PatternException TooLarge() => new(
        $"becomes too large a table (counted repetitions such as {{1,500}} count most, above all one inside another): shorten them, or bound the length with [StringLength]");

    /// <summary>The states that the graph can be in, each a set of nodes.</summary>
    public static Dfa Of(Nfa nfa)
    {
        var alphabet = Alphabet.Of(nfa.Sets);
        var closure = new NfaClosure(nfa);
        var numbers = new Dictionary<NodeSet, int>();
        var sets = new List<int[]> { Array.Empty<int>() };
        var accepts = new List<bool> { false };
        var next = new List<int>(new int[alphabet.Count]);
        int work = 0;

        numbers.Add(new NodeSet(sets[0]), 0);
        int start = Add(closure.Of([nfa.Start], atStart: true), closure.Accepts([nfa.Start], atStart: true), isStart: true);
        var targets = new List<int>[alphabet.Count];
        for (int i = 0; i < targets.Length; i++)
            targets[i] = [];
        for (int state = 1; state < sets.Count; state++)
        {
            foreach (int node in sets[state])
            {
                if (nfa.Nodes[node].Kind != NfaKind.Unit)
                    continue;
                foreach (int unit in alphabet.ClassesOfSet[nfa.Nodes[node].Set])
                    targets[unit].Add(nfa.Nodes[node].Next);
            }

            foreach (List<int> target in targets)
            {
                next.Add(target.Count == 0 ? 0 : Follow(target));
                target.Clear();
            }
        }

        return new Dfa(alphabet, [.. next], [.. accepts], start);

        int Follow(List<int> from)
        {
            int[] set = closure.Of(from, atStart: false);
            return numbers.TryGetValue(new NodeSet(set), out int known) ? known : Add(set, closure.Accepts(set, atStart: false), isStart: false);
        }

        // The start is a state of its own, since only there "^" holds.
        int Add(int[] set, bool accepting, bool isStart)
        {
            work += set.Length + alphabet.Count;
            if (sets.Count > MaxStates || work > MaxWork)
                throw TooLarge();
            sets.Add(set);
            accepts.Add(accepting);
            if (!isStart)
                numbers.Add(new NodeSet(set), sets.Count - 1);
            return sets.Count - 1;
        }
    }
}
