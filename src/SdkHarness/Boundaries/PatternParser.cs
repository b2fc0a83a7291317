using System.Globalization;
using System.Text;

namespace SdkHarness.Boundaries;

/// <summary>Reads a schema's pattern, ECMA-262 with the u flag, in the part of it that needs no backtracking.</summary>
internal sealed class PatternParser
{
    private static readonly (int, int)[] Digits = [('0', '9')];
    private static readonly (int, int)[] Word = [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];
    private static readonly (int, int)[] Space =
    [
        (9, 13), (0x20, 0x20), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF),
    ];

    private static readonly (int, int)[] LineEnds = [('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029)];

    private readonly int[] _pattern;
    private int _at;

    private PatternParser(string pattern) => _pattern = [.. pattern.EnumerateRunes().Select(static rune => rune.Value)];

    /// <summary>The pattern; <see langword="null"/> where it uses something that is not read here.</summary>
    public static PatternNode? Read(string pattern)
    {
        var parser = new PatternParser(pattern);
        try
        {
            PatternNode node = parser.ReadChoice();
            return parser._at == parser._pattern.Length ? node : null;
        }
        catch (FormatException)
        {
            return null; // what is not understood is not judged: the pattern is then said to be not derived
        }
    }

    private bool Next(char c)
    {
        if (_at >= _pattern.Length || _pattern[_at] != c)
            return false;
        _at++;
        return true;
    }

    private int Take() => _at < _pattern.Length ? _pattern[_at++] : throw Unknown();

    private PatternNode ReadChoice()
    {
        var options = new List<PatternNode> { ReadSequence() };
        while (Next('|'))
            options.Add(ReadSequence());
        return options.Count == 1 ? options[0] : new PatternNode.Choice(options);
    }

    private PatternNode.Sequence ReadSequence()
    {
        var parts = new List<PatternNode>();
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
            parts.Add(ReadRepeat(ReadAtom()));
        return new PatternNode.Sequence(parts);
    }

    private PatternNode ReadAtom()
    {
        int c = Take();
        switch (c)
        {
            case '^': return new PatternNode.Anchor(IsEnd: false);
            case '$': return new PatternNode.Anchor(IsEnd: true);
            case '.': return new PatternNode.Characters(LineEnds, IsNegated: true);
            case '[': return ReadClass();
            case '\\': return ReadEscape(out _);
            case '(':
                if (Next('?') && !Next(':'))
                    throw Unknown();
                PatternNode group = ReadChoice();
                return Next(')') ? group : throw Unknown();
            case '*' or '+' or '?' or '{' or '}' or ']':
                throw Unknown();
            default: return Single(c);
        }
    }

    private PatternNode ReadRepeat(PatternNode part)
    {
        (int least, int most) = Next('*') ? (0, int.MaxValue) : Next('+') ? (1, int.MaxValue) : Next('?') ? (0, 1) : Next('{') ? ReadCounts() : (-1, -1);
        if (least < 0)
            return part;
        Next('?'); // matches as much or as little as it may: the same strings
        return new PatternNode.Repeat(part, least, most);
    }

    private (int Least, int Most) ReadCounts()
    {
        int least = ReadNumber();
        int most = !Next(',') ? least : _at < _pattern.Length && _pattern[_at] == '}' ? int.MaxValue : ReadNumber();
        return Next('}') ? (least, most) : throw Unknown();
    }

    private int ReadNumber()
    {
        int start = _at;
        while (_at < _pattern.Length && _pattern[_at] is >= '0' and <= '9')
            _at++;
        return int.Parse(string.Concat(_pattern[start.._at].Select(static c => (char)c)), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private PatternNode.Characters ReadClass()
    {
        bool negated = Next('^');
        var ranges = new List<(int, int)>();
        while (!Next(']'))
        {
            (int, int)[] first = ReadClassPart(out bool isOne);
            if (!isOne || _at + 1 >= _pattern.Length || _pattern[_at] != '-' || _pattern[_at + 1] == ']')
            {
                ranges.AddRange(first);
                continue;
            }

            _at++;
            (int, int)[] last = ReadClassPart(out isOne);
            ranges.Add(isOne ? (first[0].Item1, last[0].Item1) : throw Unknown());
        }

        return new PatternNode.Characters(ranges, negated);
    }

    private (int, int)[] ReadClassPart(out bool isOne)
    {
        isOne = true;
        int c = Take();
        if (c != '\\')
            return [(c, c)];
        PatternNode.Characters escape = ReadEscape(out isOne);
        return escape.IsNegated ? throw Unknown() : [.. escape.Ranges];
    }

    private PatternNode.Characters ReadEscape(out bool isOne)
    {
        int c = Take();
        isOne = c is not ('d' or 'D' or 'w' or 'W' or 's' or 'S');
        return c switch
        {
            'd' or 'D' => new(Digits, c == 'D'),
            'w' or 'W' => new(Word, c == 'W'),
            's' or 'S' => new(Space, c == 'S'),
            'n' => Single('\n'),
            'r' => Single('\r'),
            't' => Single('\t'),
            'f' => Single('\f'),
            'v' => Single('\v'),
            'x' => Single(ReadHexadecimal(2)),
            'u' => Single(ReadUnicode()),
            _ when c < 128 && !char.IsLetterOrDigit((char)c) => Single(c),
            _ => throw Unknown(),
        };
    }

    private int ReadUnicode()
    {
        if (!Next('{'))
            return ReadHexadecimal(4);
        int start = _at;
        while (!Next('}'))
            Take();
        return int.Parse(Text(start, _at - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    private int ReadHexadecimal(int length)
    {
        _at += length;
        return _at <= _pattern.Length ? int.Parse(Text(_at - length, _at), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : throw Unknown();
    }

    private string Text(int start, int end)
    {
        var text = new StringBuilder();
        for (int i = start; i < end; i++)
            text.Append(new Rune(_pattern[i]));
        return text.ToString();
    }

    private static PatternNode.Characters Single(int c) => new([(c, c)], IsNegated: false);

    private static FormatException Unknown() => new("The pattern uses something else.");
}
