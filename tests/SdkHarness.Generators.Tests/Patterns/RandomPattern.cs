using System.Text;

namespace SdkHarness.Generators.Tests.Patterns;

/// <summary>
/// A random pattern, said twice: for ECMA-262 as a user writes it, and for .NET's own engine, which reads classes, line ends and surrogate pairs
/// otherwise. It also makes texts that the pattern is likely to match, or to miss by little.
/// </summary>
internal sealed class RandomPattern
{
    private const string Pair = @"[\ud800-\udbff][\udc00-\udfff]";
    private const string Space = @"\t\n\u000b\f\r\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

    private static readonly string[] Letters = ["a", "b", "c", "z", "A", "0", "7", "_", "-", " ", "\n", "\u2028", "\u00a0", "é", "٣", "ı", "\uffff", "😀", "😁", "𝒜", "\U0010ffff", "\U00010000"];

    private static readonly (string Ecma, string Basic, string? Astral, string Sample)[] Items =
    [
        ("a-c", "a-c", null, "abc"), ("z", "z", null, "z"), ("_", "_", null, "_"), (@"\-", @"\-", null, "-"), (@"\d", "0-9", null, "07"),
        (@"\w", "0-9A-Z_a-z", null, "aZ_9"), (@"\s", Space, null, " \t\u3000"), (@"\u00e9", @"\u00e9", null, "é"), (@"\x41", "A", null, "A"),
        ("[", @"\[", null, "["), (@"\]", @"\]", null, "]"), (@"\^", @"\^", null, "^"), (".", ".", null, "."), (@"\n", @"\n", null, "\n"),
        ("😀", "", @"\ud83d\ude00", "😀"), ("😀-😂", "", @"\ud83d[\ude00-\ude02]", "😀😁"),
        ("\uff00-\U00010001", @"\uff00-\uffff", @"\ud800[\udc00-\udc01]", "\uff01\U00010000"),
        ("𐐀-😀", "", @"\ud801[\udc00-\udfff]|[\ud802-\ud83c][\udc00-\udfff]|\ud83d[\udc00-\ude00]", "𐐀😀𝒜"),
        ("à-ÿ", "à-ÿ", null, "éü"),
    ];

    private readonly Random _random;
    private readonly StringBuilder _ecma = new();
    private readonly StringBuilder _dotNet = new();
    private readonly Func<string> _sample;

    private RandomPattern(Random random)
    {
        _random = random;
        _sample = Choice(3);
    }

    public string Ecma => _ecma.ToString();

    public string DotNet => $"\\A(?:{_dotNet})\\z";

    public static RandomPattern Make(Random random) => new(random);

    /// <summary>A text: often one that matches, often one changed at a place, now and then anything.</summary>
    public string Text()
    {
        string text = _random.Next(8) == 0 ? string.Concat(Enumerable.Range(0, _random.Next(6)).Select(_ => Pick(Letters))) : _sample();
        if (_random.Next(3) > 0)
            return text;
        List<string> characters = [.. text.EnumerateRunes().Select(static rune => rune.ToString())];
        int at = _random.Next(characters.Count + 1);
        if (at < characters.Count && _random.Next(2) == 0)
            characters.RemoveAt(at);
        if (_random.Next(2) == 0)
            characters.Insert(Math.Min(at, characters.Count), Pick(Letters));
        return string.Concat(characters);
    }

    private Func<string> Choice(int depth)
    {
        var options = new List<Func<string>>();
        for (int count = _random.Next(3) == 0 ? _random.Next(2, 4) : 1; count > 0; count--)
        {
            if (options.Count > 0)
                Both("|");
            options.Add(Sequence(depth));
        }

        return () => options[_random.Next(options.Count)]();
    }

    private Func<string> Sequence(int depth)
    {
        var parts = new List<Func<string>>();
        for (int count = _random.Next(depth == 3 ? 5 : 4); count > 0; count--)
            parts.Add(Part(depth));
        return () => string.Concat(parts.Select(static part => part()));
    }

    private Func<string> Part(int depth)
    {
        if (_random.Next(12) == 0)
        {
            bool start = _random.Next(2) == 0;
            Write(start ? "^" : "$", start ? "\\A" : "\\z");
            return static () => "";
        }

        // A capture, not (?:…), since .NET 10.0.12 merges nested repetitions wrongly: (?:y+|){1,3} does not match the empty text there.
        _dotNet.Append('(');
        Func<string> body = depth > 0 && _random.Next(3) == 0 ? Group(depth) : _random.Next(3) == 0 ? Class() : Single();
        _dotNet.Append(')');
        return _random.Next(3) == 0 ? Repeated(body) : body;
    }

    private Func<string> Repeated(Func<string> body)
    {
        int min = _random.Next(3);
        int max = min + _random.Next(3);
        (string text, int least, int most) = _random.Next(6) switch
        {
            0 => ("*", 0, 3),
            1 => ("+", 1, 3),
            2 => ("?", 0, 1),
            3 => ($"{{{min}}}", min, min),
            4 => ($"{{{min},}}", min, min + 2),
            _ => ($"{{{min},{max}}}", min, max),
        };
        Both(text);
        if (_random.Next(5) == 0)
            Both("?");
        return () => string.Concat(Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => body()));
    }

    private Func<string> Group(int depth)
    {
        _ecma.Append(Pick("(", "(?:", "(?<name>"));
        Func<string> inner = Choice(depth - 1);
        _ecma.Append(')');
        return inner;
    }

    private Func<string> Single()
    {
        switch (_random.Next(8))
        {
            case 0:
                Write(".", $"{Pair}|[^\\n\\r\\u2028\\u2029\\ud800-\\udfff]");
                return Letter;
            case 1:
                (string set, string members) = Pick((@"\d", "0-9"), (@"\w", "0-9A-Z_a-z"), (@"\s", Space));
                Write(set, $"[{members}]");
                return Letter;
            case 2:
                (string negated, string others) = Pick((@"\D", "0-9"), (@"\W", "0-9A-Z_a-z"), (@"\S", Space));
                Write(negated, $"{Pair}|[^\\ud800-\\udfff{others}]");
                return Letter;
            case 3:
                string symbol = Pick("-", "@", "#", "/", ".", "+", "{", "]", "}", " ", "_");
                Write("\\" + symbol, symbol == "_" ? "_" : "\\" + symbol);
                return () => symbol;
            default:
                string letter = Pick(Letters);
                Both(letter);
                return () => letter;
        }
    }

    private Func<string> Class()
    {
        bool negated = _random.Next(3) == 0;
        (string Ecma, string Basic, string? Astral, string Sample)[] items =
            [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(Items))];
        _ecma.Append(negated ? "[^" : "[").AppendJoin("", items.Select(static item => item.Ecma)).Append(']');
        string basic = string.Concat(items.Select(static item => item.Basic));
        string astral = string.Join("|", items.Select(static item => item.Astral).OfType<string>());
        if (negated)
            _dotNet.Append(astral.Length == 0 ? Pair : $"(?!(?:{astral})){Pair}").Append($"|[^\\ud800-\\udfff{basic}]");
        else
            _dotNet.Append(basic.Length == 0 ? "" : $"[{basic}]").Append(basic.Length > 0 && astral.Length > 0 ? "|" : "").Append(astral);
        string sample = string.Concat(items.Select(static item => item.Sample));
        return () => negated || _random.Next(6) == 0 ? Letter() : Pick(sample.EnumerateRunes().ToArray()).ToString();
    }

    private string Letter() => Pick(Letters);

    private void Both(string text) => Write(text, text);

    private void Write(string ecma, string dotNet)
    {
        _ecma.Append(ecma);
        _dotNet.Append(dotNet);
    }

    private T Pick<T>(params T[] items) => items[_random.Next(items.Length)];
}
