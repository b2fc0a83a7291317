using System.Text;

namespace SdkHarness.Generators.Patterns;

/// <summary>
/// The states of a pattern as text for the generated code, which <c>PatternMachine</c> of the runtime reads. It is a list of numbers: how many
/// states, classes and ranges; the ranges of units with their class, class 0 being all other units; the states. A state is 0, or 1 where the text
/// may end in it, its usual target, and the exceptions with their class; or a period plus 1 and a length: so many states like those that stand
/// that period before. State 0 matches nothing any more, state 1 whatever follows; the first of the others, state 2, is the start. A
/// target is 0, 1, 2 for this state itself, an even number for a distance ahead, or an odd one for a state before.
/// </summary>
internal sealed class PatternTable
{
    /// <summary>The most states times classes, so that a place in the table is 16 bits.</summary>
    public const int MaxEntries = 65_000;

    /// <summary>The longest text.</summary>
    public const int MaxLength = 16_384;

    private const int LongestPeriod = 8;

    private readonly Dfa _dfa;
    private readonly int[] _classOf;
    private readonly int _classes;
    private readonly int[] _numbers;
    private readonly List<int> _states = [];
    private readonly StringBuilder _text = new();

    private PatternTable(Dfa dfa, bool deepFirst)
    {
        _dfa = dfa;
        _classOf = MergeClasses(dfa, out _classes);
        _numbers = Numbers(deepFirst);
    }

    /// <summary>The text.</summary>
    /// <exception cref="PatternException">The pattern is too large, or matches nothing.</exception>
    public static string Of(PatternNode pattern, bool anywhere)
    {
        Dfa dfa = DfaMinimizer.Minimize(Dfa.Of(Nfa.Of(pattern, anywhere)));
        if (dfa.Start == 0)
            throw new PatternException("matches no text at all");

        // Words are shorter said one after the other, repetitions with several ways level by level.
        string deep = new PatternTable(dfa, deepFirst: true).Write();
        string level = new PatternTable(dfa, deepFirst: false).Write();
        string text = level.Length < deep.Length ? level : deep;
        return text.Length <= MaxLength ? text : throw Dfa.TooLarge();
    }

    /// <summary>Classes that no state of the merged ones tells apart become one; the one with the most ranges is 0, since it is not written.</summary>
    private static int[] MergeClasses(Dfa dfa, out int count)
    {
        int classes = dfa.Alphabet.Count;
        int[] merged = new int[classes];
        var columns = new Dictionary<NodeSet, int>();
        for (int unit = 0; unit < classes; unit++)
        {
            int[] column = new int[dfa.States];
            for (int state = 0; state < column.Length; state++)
                column[state] = dfa.Next[(state * classes) + unit];
            if (!columns.TryGetValue(new NodeSet(column), out merged[unit]))
                columns.Add(new NodeSet(column), merged[unit] = columns.Count);
        }

        count = columns.Count;
        int[] ranges = new int[count];
        foreach ((_, int unit) in dfa.Alphabet.Intervals)
            ranges[merged[unit]]++;
        int widest = Array.IndexOf(ranges, ranges.Max());
        return [.. merged.Select(unit => unit == widest ? 0 : unit < widest ? unit + 1 : unit)];
    }

    /// <summary>Numbers the states along the text, the halves of pairs first, so that a chain of them counts up.</summary>
    private int[] Numbers(bool deepFirst)
    {
        int classes = _dfa.Alphabet.Count;
        int[] numbers = [.. Enumerable.Repeat(-1, _dfa.States)];
        numbers[0] = 0;
        int all = Enumerable.Range(0, _dfa.States).FirstOrDefault(IsAll);
        if (all != 0 && all != _dfa.Start)
            numbers[all] = 1;
        var open = new LinkedList<int>([_dfa.Start]);
        while (open.First is { } first)
        {
            open.RemoveFirst();
            int state = first.Value;
            if (numbers[state] >= 0)
                continue;
            numbers[state] = _states.Count + 2;
            _states.Add(state);
            for (int unit = 0; unit < classes; unit++)
            {
                if (deepFirst)
                    open.AddFirst(_dfa.Next[(state * classes) + unit]);
                else
                    open.AddLast(_dfa.Next[(state * classes) + unit]);
            }
        }

        return numbers;
    }

    private bool IsAll(int state) =>
        _dfa.Accepts[state] && Enumerable.Range(state * _dfa.Alphabet.Count, _dfa.Alphabet.Count).All(i => _dfa.Next[i] == state);

    private string Write()
    {
        if ((_states.Count + 2) * (_classes + 1) > MaxEntries || _classes > byte.MaxValue)
            throw Dfa.TooLarge();
        List<(CharacterRange Range, int Class)> ranges = Ranges();
        Number(_states.Count);
        Number(_classes);
        Number(ranges.Count);
        int from = 0;
        foreach ((CharacterRange range, int unit) in ranges)
        {
            Number(range.First - from);
            Number(range.Last - range.First);
            Number(unit);
            from = range.Last + 1;
        }

        WriteStates();
        return _text.ToString();
    }

    private List<(CharacterRange Range, int Class)> Ranges()
    {
        var ranges = new List<(CharacterRange Range, int Class)>();
        foreach ((CharacterRange range, int unit) in _dfa.Alphabet.Intervals)
        {
            if (_classOf[unit] == 0)
                continue;
            if (ranges.Count > 0 && ranges[ranges.Count - 1] is var last && last.Class == _classOf[unit] && last.Range.Last + 1 == range.First)
                ranges[ranges.Count - 1] = (new CharacterRange(last.Range.First, range.Last), last.Class);
            else
                ranges.Add((range, _classOf[unit]));
        }

        return ranges;
    }

    private void WriteStates()
    {
        int[][] rows = [.. _states.Select(Row)];
        for (int i = 0; i < rows.Length;)
        {
            (int period, int length) = Enumerable.Range(1, Math.Min(i, LongestPeriod))
                .Select(period => (Period: period, Length: Repeats(rows, i, period)))
                .OrderByDescending(static run => run.Length).FirstOrDefault();
            if (length == 0)
            {
                WriteRow(rows[i++]);
                continue;
            }

            Number(period + 1);
            Number(length - 1);
            i += length;
        }
    }

    private static int Repeats(int[][] rows, int at, int period)
    {
        int length = 0;
        while (at + length < rows.Length && rows[at + length].AsSpan().SequenceEqual(rows[at + length - period]))
            length++;
        return length;
    }

    private void WriteRow(int[] row)
    {
        int usual = row.Take(_classes).GroupBy(static target => target).OrderByDescending(static targets => targets.Count()).First().Key;
        Number(row[_classes]);
        Number(usual);
        Number(row.Take(_classes).Count(target => target != usual));
        for (int unit = 0; unit < _classes; unit++)
        {
            if (row[unit] == usual)
                continue;
            Number(unit);
            Number(row[unit]);
        }
    }

    /// <summary>The targets of a state, class by class, then 1 where the text may end in it.</summary>
    private int[] Row(int state)
    {
        int[] row = new int[_classes + 1];
        row[_classes] = _dfa.Accepts[state] ? 1 : 0;
        for (int unit = 0; unit < _dfa.Alphabet.Count; unit++)
        {
            int target = _numbers[_dfa.Next[(state * _dfa.Alphabet.Count) + unit]];
            int ahead = target - _numbers[state];
            row[_classOf[unit]] = target <= 1 ? target : ahead >= 0 ? 2 + (ahead * 2) : (target * 2) - 1;
        }

        return row;
    }

    /// <summary>The digits '#' to '[' end a number; ']' to '|', 32 of them, go before those. Neither quote nor backslash is among them.</summary>
    private void Number(int number)
    {
        const int Ends = 57;
        while (number >= Ends)
        {
            number -= Ends;
            _text.Append((char)(']' + (number % 32)));
            number /= 32;
        }

        _text.Append((char)('#' + number));
    }
}
