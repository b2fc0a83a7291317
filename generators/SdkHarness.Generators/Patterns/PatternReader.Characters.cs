using System.Globalization;
using System.Text;

namespace SdkHarness.Generators.Patterns;

/// <summary>The characters of a pattern: one as it stands, an escape, a class.</summary>
internal sealed partial class PatternReader
{
    private CharacterSet Class()
    {
        Copy();
        bool negated = Next == '^';
        if (negated)
            Copy();
        if (Next == ']')
            throw new PatternException("has an empty class");

        var ranges = new List<CharacterRange>();
        while (Next != ']' || _at >= _pattern.Length)
        {
            if (_at >= _pattern.Length)
                throw Broken("a class has no end");
            if (string.CompareOrdinal(_pattern, _at, "-[", 0, 2) == 0)
                throw new PatternException("subtracts from a class, which only .NET reads so; \\[ means the bracket");
            bool isSet = IsSet();
            CharacterSet from = ClassCharacter();
            if (Next != '-' || _at + 1 >= _pattern.Length || _pattern[_at + 1] is ']' or '[')
                ranges.AddRange(from.Ranges);
            else if (isSet)
                ranges.AddRange([.. from.Ranges, Hyphen()]);
            else
                ranges.Add(RangeFrom(from.Ranges[0].First));
        }

        Copy();
        CharacterSet set = CharacterSet.Of(ranges);
        set = negated ? set.Negate() : set;
        return set.Ranges.Count > 0 ? set : throw new PatternException("has a class of no character");
    }

    /// <summary>A hyphen after <c>\w</c> and the like begins no range.</summary>
    private CharacterRange Hyphen()
    {
        _schema.Append('\\');
        Copy();
        return new CharacterRange('-', '-');
    }

    private CharacterRange RangeFrom(int first)
    {
        Copy();
        if (IsSet())
            throw Broken("a range ends in a class");
        int last = ClassCharacter().Ranges[0].First;
        return first <= last ? new CharacterRange(first, last) : throw Broken("a range runs backwards");
    }

    private bool IsSet() =>
        Next == '\\' && _at + 1 < _pattern.Length && _pattern[_at + 1] is 'd' or 'D' or 'w' or 'W' or 's' or 'S';

    private CharacterSet ClassCharacter() => Next == '\\' ? Escape(inClass: true) : Character();

    /// <summary>One character as it stands; outside the basic plane it is two units.</summary>
    private CharacterSet Character()
    {
        int character = Next;
        if (char.IsSurrogate(Next))
        {
            if (_at + 1 >= _pattern.Length || !char.IsSurrogatePair(_pattern, _at))
                throw new PatternException("has half of a surrogate pair");
            character = char.ConvertToUtf32(_pattern, _at);
            Copy();
        }

        Copy();
        return CharacterSet.Of((character, character));
    }

    private CharacterSet Escape(bool inClass)
    {
        _at++;
        if (_at >= _pattern.Length)
            throw Broken("it ends in a backslash");

        char c = _pattern[_at++];
        bool keeps = char.IsLetterOrDigit(c) || IsSyntax(c) || (inClass && c == '-');
        _schema.Append(keeps ? "\\" : "").Append(c);
        return c switch
        {
            'd' => CharacterSet.Digits,
            'w' => CharacterSet.Word,
            's' => CharacterSet.Space,
            'D' => CharacterSet.Digits.Negate(),
            'W' => CharacterSet.Word.Negate(),
            'S' => CharacterSet.Space.Negate(),
            'n' => CharacterSet.Of(('\n', '\n')),
            'r' => CharacterSet.Of(('\r', '\r')),
            't' => CharacterSet.Of(('\t', '\t')),
            'f' => CharacterSet.Of(('\f', '\f')),
            'v' => CharacterSet.Of(('\v', '\v')),
            'u' => Hexadecimal(c, 4),
            'x' => Hexadecimal(c, 2),
            'k' or (>= '1' and <= '9') => throw new PatternException("refers back to a group, which cannot be decided without backtracking"),
            'A' or 'Z' or 'z' => throw Unshared(c, "write ^ and $"),
            'p' or 'P' => throw Unshared(c, "its meaning changes with the version of Unicode; write the ranges that are meant, for example A-Za-zÀ-ÖØ-öø-ÿ"),
            _ when c < 128 && !char.IsLetterOrDigit(c) => CharacterSet.Of((c, c)),
            _ => throw Unshared(c, null),
        };
    }

    private static bool IsSyntax(char c) =>
        c is '^' or '$' or '\\' or '.' or '*' or '+' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '/';

    private CharacterSet Hexadecimal(char kind, int length)
    {
        string digits = _at + length <= _pattern.Length ? _pattern.Substring(_at, length) : "";
        if (digits.Length == 0 || !digits.All(Uri.IsHexDigit))
            throw Unshared(kind, $"{length} hexadecimal digits follow it");
        _schema.Append(digits);
        _at += length;
        int character = int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return char.IsSurrogate((char)character)
            ? throw Unshared(kind, "write the character itself instead of half of its surrogate pair")
            : CharacterSet.Of((character, character));
    }
}
