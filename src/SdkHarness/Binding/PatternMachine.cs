namespace SdkHarness.Binding;

/// <summary>
/// Runs a compiled expression. The text of the table is a list of numbers: how many states, classes of characters and ranges; the ranges with
/// their class, class 0 being all others; the states. A state is 0, or 1 where the text may end in it, its usual target, and the exceptions with
/// their class; or a period plus 1 and a length: so many states like those that stand that period before. State 0 matches nothing any more,
/// state 1 whatever follows; the first of the others, state 2, is the start. A target is 0, 1, 2 for this state itself, an even number for a
/// distance ahead, or an odd one for a state before.
/// </summary>
internal sealed class PatternMachine
{
    private const int Start = 2;

    /// <summary>A row a state: for each class where the next state's row begins, then whether the text may end here.</summary>
    private readonly ushort[] _rows;
    private readonly int _width;
    private readonly byte[] _ascii = new byte[128];

    /// <summary>Beyond ASCII: where the ranges begin, and the class from there on.</summary>
    private readonly char[] _firsts;
    private readonly byte[] _classes;

    public PatternMachine(string table)
    {
        ReadOnlySpan<char> text = table.AsSpan();
        int states = Number(ref text);
        _width = Number(ref text) + 1;
        _rows = new ushort[(states + Start) * _width];
        _rows.AsSpan(_width, _width).Fill((ushort)_width);
        (_firsts, _classes) = ReadRanges(ref text, _ascii);

        // Targets are relative until every state is there, so that states can be copied.
        int[] targets = new int[states * _width];
        ReadStates(ref text, targets);
        for (int i = 0; i < targets.Length; i++)
        {
            bool tellsTheEnd = i % _width == _width - 1;
            _rows[i + (Start * _width)] = tellsTheEnd ? (ushort)targets[i] : Row(targets[i], (i / _width) + Start);
        }
    }

    public bool IsMatch(ReadOnlySpan<char> text)
    {
        ushort[] rows = _rows;
        byte[] ascii = _ascii;
        int all = _width;
        int row = Start * all;
        foreach (char c in text)
        {
            row = rows[row + (c < ascii.Length ? ascii[c] : ClassOf(c))];
            if (row <= all)
                return row != 0;
        }

        return rows[row + all - 1] != 0;
    }

    private static (char[] Firsts, byte[] Classes) ReadRanges(ref ReadOnlySpan<char> text, byte[] ascii)
    {
        int count = Number(ref text);
        var firsts = new List<char>((count * 2) + 1) { '\0' };
        var classes = new List<byte>((count * 2) + 1) { 0 };
        int next = 0;
        for (; count > 0; count--)
        {
            int first = next + Number(ref text);
            next = first + Number(ref text) + 1;
            byte unit = (byte)Number(ref text);
            for (int c = first; c < next && c < ascii.Length; c++)
                ascii[c] = unit;
            if (next <= ascii.Length)
                continue;
            firsts.Add((char)first);
            classes.Add(unit);
            if (next > char.MaxValue)
                continue;
            firsts.Add((char)next);
            classes.Add(0);
        }

        return ([.. firsts], [.. classes]);
    }

    private void ReadStates(ref ReadOnlySpan<char> text, int[] targets)
    {
        for (int at = 0; at < targets.Length;)
        {
            int kind = Number(ref text);
            if (kind > 1)
            {
                int period = (kind - 1) * _width;
                for (int end = at + ((Number(ref text) + 1) * _width); at < end; at++)
                    targets[at] = targets[at - period];
                continue;
            }

            targets.AsSpan(at, _width - 1).Fill(Number(ref text));
            for (int exceptions = Number(ref text); exceptions > 0; exceptions--)
            {
                int unit = Number(ref text);
                targets[at + unit] = Number(ref text);
            }

            targets[at + _width - 1] = kind;
            at += _width;
        }
    }

    private ushort Row(int target, int state)
    {
        int to = target <= 1 ? target : target % 2 == 0 ? state + ((target - 2) / 2) : (target + 1) / 2;
        return (ushort)(to * _width);
    }

    private int ClassOf(char c)
    {
        int low = 0;
        int high = _firsts.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_firsts[middle] <= c)
                low = middle;
            else
                high = middle - 1;
        }

        return _classes[low];
    }

    /// <summary>The digits '#' to '[' end a number; ']' to '|', 32 of them, go before those.</summary>
    private static int Number(ref ReadOnlySpan<char> text)
    {
        const int Ends = 57;
        int at = 0;
        while (text[at] > '[')
            at++;
        int number = text[at] - '#';
        for (int i = at - 1; i >= 0; i--)
            number = (number * 32) + (text[i] - ']') + Ends;
        text = text.Slice(at + 1);
        return number;
    }
}
