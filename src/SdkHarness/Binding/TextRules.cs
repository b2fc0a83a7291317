using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>The constraints that a string must keep. Lengths count Unicode code points, as JSON Schema does.</summary>
internal sealed record TextRules(
    int MinLength, int MaxLength, TextPattern[] Patterns, string[]? Allowed, string[]? Denied, StringFormat? Format)
{
    /// <summary>Whether every string keeps them.</summary>
    public bool TakesAny =>
        this is { MinLength: 0, MaxLength: int.MaxValue, Patterns.Length: 0, Allowed: null, Denied: null, Format: null };

    public string Describe() =>
        Allowed is not null ? $"one of {Quoted(Allowed)}"
        : $"a string{Sizes.Words(MinLength, MaxLength, "characters")}"
        + string.Join(" and", Patterns.Select(static pattern => PatternWords.After(pattern.Schema)))
        + (Format is { } format ? $": {TextFormats.Words(format)}" : "");

    public void Check(string text, JsonElement value, ArgumentErrors errors)
    {
        int length = CodePoints(text);
        if (length < MinLength)
            errors.Add("minLength", $"at least {Sizes.Count(MinLength, "characters")}", Sizes.Count(length, "characters"));
        if (length > MaxLength)
            errors.Add("maxLength", $"at most {Sizes.Count(MaxLength, "characters")}", Sizes.Count(length, "characters"));
        foreach (TextPattern pattern in Patterns)
        {
            if (!pattern.IsMatch(text))
                errors.Add("pattern", PatternWords.Of(pattern.Schema), value);
        }

        if (Format is { } format && !TextFormats.Holds(format, text))
            errors.Add("format", TextFormats.Words(format), value);
        if (Allowed is not null && Array.IndexOf(Allowed, text) < 0)
            errors.Add("enum", $"one of {Quoted(Allowed)}", value);
        if (Denied is not null && Array.IndexOf(Denied, text) >= 0)
            errors.Add("not", $"a string other than {Quoted(Denied)}", value);
    }

    private static string Quoted(string[] texts) => string.Join(", ", texts.Select(static text => $"\"{text}\""));

    private static int CodePoints(string text)
    {
        int count = text.Length;
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return count;
        foreach (char c in text)
        {
            if (char.IsLowSurrogate(c))
                count--;
        }

        return count;
    }
}
