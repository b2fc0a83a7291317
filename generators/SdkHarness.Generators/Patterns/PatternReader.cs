using System.Globalization;
using System.Text;

namespace SdkHarness.Generators.Patterns;

/// <summary>
/// Reads a pattern as ECMA-262 with the u flag, as JSON Schema does. What it is read as goes along as text for the schema: it is what was
/// written, but for three things that the u flag or other readers refuse, though all who take them take them alike: a backslash before a
/// character that needs none, a bracket or hyphen that needs one, and the name of a group.
/// </summary>
internal sealed partial class PatternReader
{
    private const int MaxDepth = 100;
    private const int MaxCount = 100_000;

    private readonly string _pattern;
    private readonly StringBuilder _schema = new();
    private int _at;
    private int _depth;

    private PatternReader(string pattern) => _pattern = pattern;

    /// <summary>The pattern and its text for the schema.</summary>
    /// <exception cref="PatternException">It cannot be read.</exception>
    public static (PatternNode Node, string Schema) Read(string pattern)
    {
        var reader = new PatternReader(pattern);
        PatternNode node = reader.Choice();
        if (reader._at < pattern.Length)
            throw Broken("a ) closes no group");
        return (node, reader._schema.ToString());
    }

    private char Next => _at < _pattern.Length ? _pattern[_at] : '\0';

    private PatternNode Choice()
    {
        var options = new List<PatternNode> { Sequence() };
        while (Skip('|'))
        {
            _schema.Append('|');
            options.Add(Sequence());
        }

        return options.Count == 1 ? options[0] : new PatternNode.Choice(options);
    }

    private PatternNode.Sequence Sequence()
    {
        var parts = new List<PatternNode>();
        while (_at < _pattern.Length && Next is not ('|' or ')'))
            parts.Add(Part());
        return new PatternNode.Sequence(parts);
    }

    private PatternNode Part()
    {
        switch (Next)
        {
            case '^':
                Copy();
                return Unrepeated(new PatternNode.Start());
            case '$':
                Copy();
                return Unrepeated(new PatternNode.End());
            case '*' or '+' or '?':
                throw Broken($"nothing stands before a {Next}");
            case '(':
                return Repeated(Group());
            case '[':
                return Repeated(new PatternNode.Characters(Class()));
            case '.':
                Copy();
                return Repeated(new PatternNode.Characters(CharacterSet.NotLineEnd));
            case '\\':
                return Repeated(new PatternNode.Characters(Escape(inClass: false)));
            case '{' when Count(out _, out _) is not null:
                throw Broken("nothing stands before a {");
            case '{' or '}' or ']':
                _schema.Append('\\');
                break;
        }

        return Repeated(new PatternNode.Characters(Character()));
    }

    private PatternNode Unrepeated(PatternNode anchor) =>
        Next is '*' or '+' or '?' || Count(out _, out _) is not null ? throw Broken("an anchor is repeated") : anchor;

    private PatternNode Repeated(PatternNode body)
    {
        int min;
        int? max;
        if (Next is '*' or '+' or '?')
        {
            (min, max) = (Next == '+' ? 1 : 0, Next == '?' ? 1 : null);
            Copy();
        }
        else if (Count(out min, out max) is { } text)
        {
            if (max < min)
                throw Broken($"{text} counts backwards");
            _schema.Append(text);
            _at += text.Length;
        }
        else
        {
            return body;
        }

        // Lazy or not is the same where only the whole counts.
        if (Next == '?')
            Copy();
        if (Next is '*' or '+' or '?' || Count(out _, out _) is not null)
            throw Broken("a repetition is repeated; put it into a group");
        return new PatternNode.Repeat(body, min, max);
    }

    /// <summary>The text of a counted repetition that stands here, or null.</summary>
    private string? Count(out int min, out int? max)
    {
        (min, max) = (0, null);
        int end = Next == '{' ? _pattern.IndexOf('}', _at) : -1;
        if (end < 0)
            return null;

        string[] numbers = _pattern.Substring(_at + 1, end - _at - 1).Split(',');
        if (numbers.Length > 2 || !IsNumber(numbers[0]) || (numbers.Length == 2 && numbers[1].Length > 0 && !IsNumber(numbers[1])))
            return null;
        min = Number(numbers[0]);
        max = numbers.Length == 1 ? min : numbers[1].Length == 0 ? null : Number(numbers[1]);
        return _pattern.Substring(_at, end + 1 - _at);
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(static c => c is >= '0' and <= '9');

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= MaxCount ? number : throw Dfa.TooLarge();

    private PatternNode Group()
    {
        _at++;
        if (++_depth > MaxDepth)
            throw new PatternException($"nests groups deeper than {MaxDepth}");
        _schema.Append('(');
        if (Skip('?'))
            GroupKind();
        PatternNode inner = Choice();
        if (Next != ')')
            throw Broken("a group has no end");
        Copy();
        _depth--;
        return inner;
    }

    private void GroupKind()
    {
        string rest = _pattern.Substring(_at);
        char kind = rest.Length > 0 ? rest[0] : '\0';
        if (kind == ':')
        {
            _schema.Append('?');
            Copy();
        }
        else if (StartsWithAny(rest, "=", "!", "<=", "<!"))
        {
            throw new PatternException("looks ahead or behind, which cannot be decided in one pass without backtracking");
        }
        else if (kind == '<' && rest.IndexOf('>') is > 1 and var end && rest.Take(end).Skip(1).All(static c => char.IsLetterOrDigit(c) || c == '_'))
        {
            _at += end + 1;
        }
        else
        {
            throw new PatternException("uses a group other than (…), (?:…) and (?<name>…)");
        }
    }

    private static bool StartsWithAny(string text, params string[] starts) => starts.Any(start => text.StartsWith(start, StringComparison.Ordinal));

    private bool Skip(char c)
    {
        if (Next != c || _at >= _pattern.Length)
            return false;
        _at++;
        return true;
    }

    private void Copy() => _schema.Append(_pattern[_at++]);

    private static PatternException Broken(string why) => new($"does not compile ({why})");

    private static PatternException Unshared(char escape, string? instead) =>
        new($"uses \\{escape}, which not every reader of the schema understands alike{(instead is null ? "" : $" ({instead})")}");
}
