using System.Globalization;
using System.Text;

namespace SdkHarness.Generators.Examples;

/// <summary>Reads JSON by RFC 8259, each name of an object once. The compiler's own process may have no JSON library.</summary>
internal sealed class ExampleReader
{
    private const int MaxDepth = 32;

    private readonly string _text;
    private int _at;

    private ExampleReader(string text) => _text = text;

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    /// <summary>The value; <see langword="null"/> for what is no JSON.</summary>
    public static ExampleValue? Read(string text)
    {
        var reader = new ExampleReader(text);
        ExampleValue? value = reader.Value(1);
        reader.SkipSpace();
        return reader._at == text.Length ? value : null;
    }

    private ExampleValue? Value(int depth)
    {
        SkipSpace();
        if (depth > MaxDepth)
            return null;
        switch (Next)
        {
            case '{': return Object(depth);
            case '[': return List(depth);
            case '"': return Text() is { } text ? new ExampleValue(ExampleKind.Text, text) : null;
            case 't': return Word("true", ExampleKind.True);
            case 'f': return Word("false", ExampleKind.False);
            case 'n': return Word("null", ExampleKind.Null);
            default: return Number();
        }
    }

    private ExampleValue? Object(int depth)
    {
        var members = new List<(string Name, ExampleValue Value)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        _at++;
        if (Skip('}'))
            return new ExampleValue(ExampleKind.Object, "", [], members);
        do
        {
            SkipSpace();
            if (Text() is not { } name || !names.Add(name) || !Skip(':') || Value(depth + 1) is not { } value)
                return null;
            members.Add((name, value));
        }
        while (Skip(','));

        return Skip('}') ? new ExampleValue(ExampleKind.Object, "", [], members) : null;
    }

    private ExampleValue? List(int depth)
    {
        var items = new List<ExampleValue>();
        _at++;
        if (Skip(']'))
            return new ExampleValue(ExampleKind.List, "", items, []);
        do
        {
            if (Value(depth + 1) is not { } item)
                return null;
            items.Add(item);
        }
        while (Skip(','));

        return Skip(']') ? new ExampleValue(ExampleKind.List, "", items, []) : null;
    }

    private ExampleValue? Word(string word, ExampleKind kind)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0)
            return null;
        _at += word.Length;
        return new ExampleValue(kind);
    }

    private ExampleValue? Number()
    {
        int start = _at;
        if (Next == '-')
            _at++;
        bool isNumber = Next == '0' ? Digit() : Digits();
        if (isNumber && Next == '.')
        {
            _at++;
            isNumber = Digits();
        }

        if (isNumber && Next is 'e' or 'E')
        {
            _at++;
            if (Next is '+' or '-')
                _at++;
            isNumber = Digits();
        }

        return isNumber ? new ExampleValue(ExampleKind.Number, _text.Substring(start, _at - start)) : null;
    }

    private bool Digit()
    {
        bool isDigit = Next is >= '0' and <= '9';
        _at += isDigit ? 1 : 0;
        return isDigit;
    }

    private bool Digits()
    {
        bool any = Digit();
        while (any && Digit())
        {
        }

        return any;
    }

    /// <summary>A string's characters; <see langword="null"/> for none, also where they hold half of a surrogate pair.</summary>
    private string? Text()
    {
        if (Next != '"')
            return null;

        var text = new StringBuilder();
        for (_at++; _at < _text.Length && Next >= ' '; _at++)
        {
            if (Next == '"')
            {
                _at++;
                return IsWellFormed(text) ? text.ToString() : null;
            }

            if (Next != '\\')
                text.Append(Next);
            else if (Escaped() is { } escaped)
                text.Append(escaped);
            else
                return null;
        }

        return null;
    }

    private char? Escaped()
    {
        _at++;
        switch (Next)
        {
            case '"' or '\\' or '/': return Next;
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u' when _at + 4 < _text.Length && _text.Substring(_at + 1, 4) is var digits && digits.All(Uri.IsHexDigit):
                _at += 4;
                return (char)int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            default: return null;
        }
    }

    private static bool IsWellFormed(StringBuilder text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }

        return true;
    }

    private bool Skip(char c)
    {
        SkipSpace();
        if (Next != c)
            return false;
        _at++;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\n' or '\r')
            _at++;
    }
}
