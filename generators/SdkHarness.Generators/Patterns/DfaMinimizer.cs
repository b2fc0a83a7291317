namespace SdkHarness.Generators.Patterns;

/// <summary>Merges the states that no further text tells apart, after Hopcroft.</summary>
internal sealed class DfaMinimizer
{
    private readonly Dfa _dfa;
    private readonly int[] _order;
    private readonly int[] _place;
    private readonly int[] _blockOf;
    private readonly List<int> _first = [];
    private readonly List<int> _end = [];
    private readonly List<int> _marked = [];

    private DfaMinimizer(Dfa dfa)
    {
        _dfa = dfa;
        _order = [.. Enumerable.Range(0, dfa.States).OrderBy(state => dfa.Accepts[state])];
        _place = new int[dfa.States];
        _blockOf = new int[dfa.States];
        for (int i = 0; i < _order.Length; i++)
            _place[_order[i]] = i;
    }

    /// <summary>The same language in the fewest states; 0 is still the one from which nothing matches.</summary>
    public static Dfa Minimize(Dfa dfa)
    {
        var minimizer = new DfaMinimizer(dfa);
        minimizer.Refine();
        return minimizer.Merged();
    }

    private void Refine()
    {
        int classes = _dfa.Alphabet.Count;
        int accepting = _dfa.Accepts.Count(static accepts => accepts);
        AddBlock(0, _dfa.States - accepting);
        if (accepting > 0)
            AddBlock(_dfa.States - accepting, _dfa.States);

        (int[] offsets, int[] sources) = Reversed();
        var waiting = new Stack<(int Block, int Class)>();
        var isWaiting = new HashSet<(int Block, int Class)>();
        for (int unit = 0; unit < classes && accepting > 0; unit++)
            Wait(accepting * 2 <= _dfa.States ? 1 : 0, unit);

        var touched = new List<int>();
        while (waiting.Count > 0)
        {
            (int splitter, int unit) = waiting.Pop();
            isWaiting.Remove((splitter, unit));
            touched.Clear();
            int[] members = [.. _order.Skip(_first[splitter]).Take(_end[splitter] - _first[splitter])];
            foreach (int member in members)
            {
                int key = (member * classes) + unit;
                for (int i = offsets[key]; i < offsets[key + 1]; i++)
                    MarkState(sources[i], touched);
            }

            foreach (int block in touched)
                Split(block);
        }

        void Wait(int block, int unit)
        {
            if (isWaiting.Add((block, unit)))
                waiting.Push((block, unit));
        }

        void Split(int block)
        {
            int middle = _first[block] + _marked[block];
            _marked[block] = 0;
            if (middle == _end[block])
                return;

            // The marked ones become the new block.
            int added = AddBlock(_first[block], middle);
            _first[block] = middle;
            bool addedIsSmaller = _end[added] - _first[added] <= _end[block] - _first[block];
            for (int unit = 0; unit < classes; unit++)
                Wait(isWaiting.Contains((block, unit)) || addedIsSmaller ? added : block, unit);
        }
    }

    private int AddBlock(int first, int end)
    {
        int block = _first.Count;
        _first.Add(first);
        _end.Add(end);
        _marked.Add(0);
        for (int i = first; i < end; i++)
            _blockOf[_order[i]] = block;
        return block;
    }

    /// <summary>Moves a state to the front of its block.</summary>
    private void MarkState(int state, List<int> touched)
    {
        int block = _blockOf[state];
        int to = _first[block] + _marked[block];
        if (_place[state] < to)
            return;
        if (_marked[block]++ == 0)
            touched.Add(block);
        int other = _order[to];
        (_order[to], _order[_place[state]]) = (state, other);
        (_place[other], _place[state]) = (_place[state], to);
    }

    /// <summary>The states from which each class leads to each state.</summary>
    private (int[] Offsets, int[] Sources) Reversed()
    {
        int classes = _dfa.Alphabet.Count;
        int[] offsets = new int[_dfa.Next.Length + 1];
        for (int i = 0; i < _dfa.Next.Length; i++)
            offsets[(_dfa.Next[i] * classes) + (i % classes) + 1]++;
        for (int i = 1; i < offsets.Length; i++)
            offsets[i] += offsets[i - 1];
        int[] at = [.. offsets];
        int[] sources = new int[_dfa.Next.Length];
        for (int i = 0; i < _dfa.Next.Length; i++)
            sources[at[(_dfa.Next[i] * classes) + (i % classes)]++] = i / classes;
        return (offsets, sources);
    }

    private Dfa Merged()
    {
        int classes = _dfa.Alphabet.Count;
        int dead = _blockOf[0];
        int Number(int state) => _blockOf[state] == dead ? 0 : _blockOf[state] == 0 ? dead : _blockOf[state];
        int[] next = new int[_first.Count * classes];
        bool[] accepts = new bool[_first.Count];
        for (int state = 0; state < _dfa.States; state++)
        {
            accepts[Number(state)] = _dfa.Accepts[state];
            for (int unit = 0; unit < classes; unit++)
                next[(Number(state) * classes) + unit] = Number(_dfa.Next[(state * classes) + unit]);
        }

        return new Dfa(_dfa.Alphabet, next, accepts, Number(_dfa.Start));
    }
}
