using System.Text.Json;
using SdkHarness.Binding;

namespace SdkHarness.Boundaries;

/// <summary>The strings at the edges of one string's schema.</summary>
internal sealed class TextEdges
{
    /// <summary>A longer string is not made up.</summary>
    private const int MaxLength = 100_000;

    private readonly List<PatternNode> _patterns = [];
    private readonly string[]? _allowed;
    private readonly string[] _denied;
    private readonly string? _format;
    private readonly PatternSample? _sample;
    private readonly string[] _suggested;

    public TextEdges(JsonElement schema)
    {
        Least = schema.TryGetProperty("minLength"u8, out JsonElement least) ? least.GetInt32() : 0;
        Most = schema.TryGetProperty("maxLength"u8, out JsonElement most) ? most.GetInt32() : null;
        _format = schema.TryGetProperty("format"u8, out JsonElement format) ? format.GetString() : null;
        _allowed = schema.TryGetProperty("enum"u8, out JsonElement allowed) ? Texts(allowed)
            : schema.TryGetProperty("const"u8, out JsonElement constant) && constant.ValueKind == JsonValueKind.String ? [constant.GetString()!]
            : null;
        AllowedKeyword = schema.TryGetProperty("const"u8, out _) ? "const" : "enum";
        _denied = schema.TryGetProperty("not"u8, out JsonElement not) && not.TryGetProperty("enum"u8, out JsonElement denied) ? Texts(denied) : [];
        _suggested =
        [
            .. schema.TryGetProperty("default"u8, out JsonElement missing) && missing.ValueKind == JsonValueKind.String ? [missing.GetString()!] : (string[])[],
            .. schema.TryGetProperty("examples"u8, out JsonElement examples) ? Texts(examples) : [],
        ];
        foreach (string pattern in Patterns(schema))
        {
            if (PatternParser.Read(pattern) is { } node)
                _patterns.Add(node);
            else
                Unread ??= pattern;
        }

        _sample = _patterns.Count > 0 ? new PatternSample(_patterns[0]) : null;
    }

    public int Least { get; }

    public int? Most { get; }

    public bool HasPattern => _patterns.Count > 0;

    public bool HasAssertedFormat => _format is "date" or "date-time" or "uuid" or "uri";

    public IReadOnlyList<string> Allowed => _allowed ?? [];

    /// <summary><c>enum</c>, or <c>const</c> where there is one value.</summary>
    public string AllowedKeyword { get; }

    public IReadOnlyList<string> Denied => _denied;

    /// <summary>A pattern that is not understood here, so that no string can be judged; <see langword="null"/> where there is none.</summary>
    public string? Unread { get; }

    /// <summary>The one rule that a string breaks; empty for none, <see langword="null"/> for several.</summary>
    public string? Broken(string text)
    {
        // Well-formed, but whether it is taken depends on the type that it becomes.
        if (_format == "uri" && Formats.IsUri(text) && !Formats.TryUri(text, out _))
            return null;

        var rules = new HashSet<string>(StringComparer.Ordinal);
        int length = text.EnumerateRunes().Count();
        if (length < Least)
            rules.Add("minLength");
        if (length > Most)
            rules.Add("maxLength");
        if (!_patterns.TrueForAll(pattern => PatternMatch.Holds(pattern, text)))
            rules.Add("pattern");
        if (HasAssertedFormat && !TextFormats.Holds(_format switch
            {
                "date" => StringFormat.Date,
                "date-time" => StringFormat.DateTime,
                "uuid" => StringFormat.Uuid,
                _ => StringFormat.Uri,
            }, text))
            rules.Add("format");
        if (_allowed is not null && !_allowed.Contains(text))
            rules.Add(AllowedKeyword);
        if (_denied.Contains(text))
            rules.Add("not");
        return rules.Count switch { 0 => "", 1 => rules.Single(), _ => null };
    }

    /// <summary>Strings that the schema allows, the most telling first.</summary>
    public IEnumerable<string> Valid() => Unread is null ? Candidates().Where(text => Broken(text) == "").Distinct() : [];

    /// <summary>The shortest and the longest string of the pattern, where it has a longest.</summary>
    public IEnumerable<string> Ends()
    {
        int[] lengths = [.. (_sample?.Lengths() ?? []).Where(length => length >= Least && (Most is null || length <= Most))];
        if (lengths.Length == 0)
            yield break;
        foreach (int length in lengths[^1] == PatternSample.MaxLength ? (int[])[lengths[0]] : [lengths[0], lengths[^1]])
        {
            if (OfLength(length).FirstOrDefault(text => Broken(text) == "") is { } text)
                yield return text;
        }
    }

    /// <summary>Strings of one length.</summary>
    public IEnumerable<string> OfLength(int length)
    {
        if (length < 0 || length > MaxLength)
            yield break;
        for (int variant = 0; _sample is not null && variant < 12; variant++)
        {
            if (_sample.OfLength(length, variant) is { } sample)
                yield return sample;
        }

        foreach (string start in (string[])["", "2026-11-02T09:30:00.", "https://example.com/", "https://a/", "urn:"])
        {
            string end = start.StartsWith("2026", StringComparison.Ordinal) ? "Z" : "";
            if (length >= start.Length + end.Length)
                yield return start + new string(end.Length > 0 ? '1' : 'a', length - start.Length - end.Length) + end;
        }
    }

    /// <summary>Strings that are nearly right.</summary>
    public IEnumerable<string> NearMisses(string valid)
    {
        foreach (string bad in (string[])
            [valid.ToLowerInvariant(), valid.ToUpperInvariant(), $"{valid}!", $"!{valid}", $"{valid}\n", "", $"{valid}0", valid.Length > 0 ? valid[..^1] : " ", valid.Length > 0 ? valid[1..] : " ",
             " ", "a b", "not it", "2026-02-30", "2026-11-02T09:30:00", "2026-11-02T25:00:00Z", "0b6f0a5c6a3e4f0e9d0a3f6f7f1f2a11", "/relative", "https://a b", "😀"])
        {
            if (bad != valid)
                yield return bad;
        }

        for (int length = Least; _sample is not null && length <= Math.Min(Most ?? PatternSample.MaxLength, Least + 40); length++)
            yield return new string('!', length);
    }

    private IEnumerable<string> Candidates()
    {
        foreach (string text in (IEnumerable<string>)[.. _suggested, .. Allowed])
            yield return text;
        foreach (string text in Telling(_format))
        {
            if (!HasPattern || HasAssertedFormat || text.Length > 1)
                yield return text;
        }

        IEnumerable<int> lengths = _sample?.Lengths().Where(length => length >= Least && (Most is null || length <= Most)) ?? Enumerable.Range(Least, 8);
        foreach (int length in lengths.Take(8))
        {
            foreach (string text in OfLength(length))
                yield return text;
        }

        for (int i = 0; i < 100 && !HasPattern; i++)
            yield return $"{i}".PadLeft(Math.Max(Least, 1), 'x');
    }

    private static string[] Telling(string? format) => format switch
    {
        "date-time" => ["2026-11-02T09:30:00Z", "2026-11-03T09:30:00Z", "2026-11-04T09:30:00Z"],
        "date" => ["2026-11-02", "2026-11-03", "2026-11-04"],
        "uuid" => ["0b6f0a5c-6a3e-4f0e-9d0a-3f6f7f1f2a11", "0b6f0a5c-6a3e-4f0e-9d0a-3f6f7f1f2a12", "0b6f0a5c-6a3e-4f0e-9d0a-3f6f7f1f2a13"],
        "uri" => ["https://example.com/a", "https://example.com/b", "https://example.com/c"],
        "email" => ["maria@example.com", "lena@example.com", "a@b", "b@c"],
        _ => ["a", "b", "c", "d"],
    };

    private static IEnumerable<string> Patterns(JsonElement schema)
    {
        if (schema.TryGetProperty("pattern"u8, out JsonElement pattern))
            yield return pattern.GetString()!;
        if (!schema.TryGetProperty("allOf"u8, out JsonElement all))
            yield break;
        foreach (JsonElement part in all.EnumerateArray())
        {
            if (part.TryGetProperty("pattern"u8, out JsonElement other))
                yield return other.GetString()!;
        }
    }

    private static string[] Texts(JsonElement values) =>
        [.. values.EnumerateArray().Where(static value => value.ValueKind == JsonValueKind.String).Select(static value => value.GetString()!)];
}
