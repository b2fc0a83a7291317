using System.Text;
using System.Text.RegularExpressions;

namespace SdkHarness.Generators.Types;

/// <summary>
/// Reads a pattern as ECMA-262 with the u flag, as JSON Schema does, and says the same for .NET: there <c>\d</c>, <c>\w</c> and
/// <c>\s</c> are wider, <c>.</c> stops at fewer line ends and takes half a surrogate pair, and <c>$</c> also stands before a last line feed.
/// </summary>
internal sealed class EcmaPattern
{
    public const string NotWhiteSpace = $"[^{Space}]";

    private const string Space = @"\t\n\u000b\f\r\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
    private const string Word = "0-9A-Z_a-z";
    private const string Pair = @"[\ud800-\udbff][\udc00-\udfff]";

    private readonly string _pattern;
    private readonly StringBuilder _runtime = new();
    private int _at;
    private int _depth;
    private string? _defect;
    private bool _alternates;

    private EcmaPattern(string pattern) => _pattern = pattern;

    /// <summary>The pattern for a match of the whole string; <see langword="null"/>, and why, where it cannot be said.</summary>
    public static PatternText? Read(string pattern, out string? defect)
    {
        var reading = new EcmaPattern(pattern);
        reading.Translate();
        defect = reading._defect ?? Compile(reading._runtime.ToString());
        if (defect is not null)
            return null;

        bool anchored = !reading._alternates && pattern.StartsWith("^", StringComparison.Ordinal) && EndsAnchored(pattern);
        return new PatternText(anchored ? pattern : $"^(?:{pattern})$", $"\\A(?:{reading._runtime})\\z");
    }

    private static bool EndsAnchored(string pattern)
    {
        if (pattern.Length < 2 || pattern[pattern.Length - 1] != '$')
            return false;
        int slashes = 0;
        for (int i = pattern.Length - 2; i >= 0 && pattern[i] == '\\'; i--)
            slashes++;
        return slashes % 2 == 0;
    }

    private static string? Compile(string runtime)
    {
        try
        {
            _ = new Regex(runtime, RegexOptions.CultureInvariant);
            return null;
        }
        catch (ArgumentException)
        {
            return "does not compile";
        }
    }

    private void Translate()
    {
        while (_at < _pattern.Length && _defect is null)
        {
            char c = _pattern[_at++];
            switch (c)
            {
                case '\\': Escape(inClass: false, _runtime); break;
                case '[': Class(); break;
                case '.': _runtime.Append($"(?:{Pair}|[^\\n\\r\\u2028\\u2029])"); break;
                case '$': _runtime.Append("\\z"); break;
                case '(': Group(); break;
                case ')':
                    _depth--;
                    _runtime.Append(c);
                    break;
                case '|':
                    _alternates |= _depth == 0;
                    _runtime.Append(c);
                    break;
                case '#' or ' ': _runtime.Append(c); break;
                default: Single(c, _runtime); break;
            }
        }
    }

    /// <summary>A character outside the basic plane is one character, so that a quantifier takes all of it.</summary>
    private void Single(char c, StringBuilder to)
    {
        if (char.IsHighSurrogate(c) && _at < _pattern.Length)
            to.Append("(?:").Append(c).Append(_pattern[_at++]).Append(')');
        else
            to.Append(c);
    }

    private void Group()
    {
        _depth++;
        if (_at >= _pattern.Length || _pattern[_at] != '?')
        {
            _runtime.Append("(?:");
            return;
        }

        if (string.CompareOrdinal(_pattern, _at, "?:", 0, 2) == 0)
        {
            _runtime.Append("(?:");
            _at += 2;
            return;
        }

        _defect = "uses a group other than (…) and (?:…)";
    }

    private void Class()
    {
        bool negated = _at < _pattern.Length && _pattern[_at] == '^';
        if (negated)
            _at++;

        var content = new StringBuilder();
        bool wide = false;
        while (_at < _pattern.Length && _pattern[_at] != ']' && _defect is null)
        {
            char c = _pattern[_at++];
            wide |= char.IsSurrogate(c);
            if (c == '\\')
                Escape(inClass: true, content);
            else if (c == '[')
                content.Append("\\[");
            else
                content.Append(c);
        }

        if (_at++ >= _pattern.Length)
            _defect ??= "has a class without an end";
        else if (wide)
            _defect ??= "has a character outside the basic plane in a class";
        else if (content.Length == 0)
            _defect ??= "has an empty class";
        else
            _runtime.Append(negated ? $"(?:{Pair}|[^\\ud800-\\udfff{content}])" : $"[{content}]");
    }

    private void Escape(bool inClass, StringBuilder to)
    {
        if (_at >= _pattern.Length)
        {
            _defect = "ends in a backslash";
            return;
        }

        char c = _pattern[_at++];
        string? escape = c switch
        {
            'd' => inClass ? "0-9" : "[0-9]",
            'w' => inClass ? Word : $"[{Word}]",
            's' => inClass ? Space : $"[{Space}]",
            'D' when !inClass => $"(?:{Pair}|[^\\ud800-\\udfff0-9])",
            'W' when !inClass => $"(?:{Pair}|[^\\ud800-\\udfff{Word}])",
            'S' when !inClass => $"(?:{Pair}|[^\\ud800-\\udfff{Space}])",
            'n' or 'r' or 't' or 'f' or 'v' => $"\\{c}",
            'u' or 'x' => Hexadecimal(c),
            _ when !char.IsLetterOrDigit(c) && c < 128 => $"\\{c}",
            _ => null,
        };
        if (escape is null)
            _defect ??= $"uses \\{c}, which not every reader of the schema understands alike";
        else
            to.Append(escape);
    }

    private string? Hexadecimal(char kind)
    {
        int length = kind == 'u' ? 4 : 2;
        if (_at + length > _pattern.Length)
            return null;
        string digits = _pattern.Substring(_at, length);
        _at += length;
        bool isHex = digits.All(Uri.IsHexDigit);
        bool isSurrogate = isHex && kind == 'u' && char.IsSurrogate((char)Convert.ToInt32(digits, 16));
        return isHex && !isSurrogate ? $"\\{kind}{digits}" : null;
    }
}
