using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>The constraints that a string must keep. Lengths count Unicode code points, as JSON Schema does.</summary>
internal sealed record TextRules(
    int MinLength, int MaxLength, TextPattern[] Patterns, string[]? Allowed, string[]? Denied, bool Uri)
{
    public string Describe() =>
        Allowed is not null ? $"one of {string.Join(", ", Allowed)}"
        : (MinLength, MaxLength) switch
        {
            (0, int.MaxValue) => "a string",
            (0, _) => $"a string of up to {MaxLength} characters",
            (_, int.MaxValue) => $"a string of at least {MinLength} characters",
            _ when MinLength == MaxLength => $"a string of {MinLength} characters",
            _ => $"a string of {MinLength} to {MaxLength} characters",
        }
        + (Patterns.Length == 0 ? "" : $" that matches {string.Join(" and ", Patterns.Select(static pattern => pattern.Schema))}")
        + (Uri ? ": an absolute URI" : "");

    public void Check(string text, JsonElement value, ArgumentErrors errors)
    {
        int length = CodePoints(text);
        if (length < MinLength)
            errors.Add("minLength", $"at least {MinLength} characters", $"{length} characters");
        if (length > MaxLength)
            errors.Add("maxLength", $"at most {MaxLength} characters", $"{length} characters");
        foreach (TextPattern pattern in Patterns)
        {
            if (!pattern.IsMatch(text))
                errors.Add("pattern", $"a match of {pattern.Schema}", value);
        }

        if (Uri && !Formats.TryUri(text, out _))
            errors.Add("format", Formats.UriWords, value);
        if (Allowed is not null && Array.IndexOf(Allowed, text) < 0)
            errors.Add("enum", $"one of {string.Join(", ", Allowed)}", value);
        if (Denied is not null && Array.IndexOf(Denied, text) >= 0)
            errors.Add("not", $"none of {string.Join(", ", Denied)}", value);
    }

    private static int CodePoints(string text)
    {
        int count = text.Length;
        foreach (char c in text)
        {
            if (char.IsLowSurrogate(c))
                count--;
        }

        return count;
    }
}
