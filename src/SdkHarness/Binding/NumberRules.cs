using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>The bounds, the factor, and the lists of allowed and denied values, that a number must keep; each as the text in the schema.</summary>
internal sealed class NumberRules
{
    private readonly (string Rule, string Text, ExactNumber Value)[] _bounds;
    private readonly string[]? _allowed;
    private readonly string[]? _denied;
    private readonly string? _multipleOf;
    private readonly ExactNumber _factor;

    public NumberRules(
        string? minimum, string? maximum, string? exclusiveMinimum, string? exclusiveMaximum, string[]? allowed, string[]? denied, string? multipleOf = null)
    {
        var bounds = new List<(string, string, ExactNumber)>();
        AddBound("minimum", minimum);
        AddBound("exclusiveMinimum", exclusiveMinimum);
        AddBound("maximum", maximum);
        AddBound("exclusiveMaximum", exclusiveMaximum);
        _bounds = [.. bounds];
        _allowed = allowed;
        _denied = denied;
        _multipleOf = multipleOf;
        _factor = multipleOf is null ? default : ExactNumber.Parse(multipleOf);

        void AddBound(string rule, string? text)
        {
            if (text is not null)
                bounds.Add((rule, text, ExactNumber.Parse(text)));
        }
    }

    /// <summary>The range of whole numbers that certainly pass, so that nothing else needs to be looked at; empty where there is none.</summary>
    public (long Low, long High) SafeRange()
    {
        long low = long.MinValue, high = long.MaxValue;
        if (_allowed is not null || _denied is not null || _multipleOf is not null)
            return (1, 0);

        foreach ((string rule, string text, _) in _bounds)
        {
            if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long bound))
                return (1, 0);
            if (rule is "minimum")
                low = Math.Max(low, bound);
            else if (rule is "maximum")
                high = Math.Min(high, bound);
            else
                return (1, 0);
        }

        return (low, high);
    }

    public void Check(ExactNumber number, JsonElement value, ArgumentErrors errors)
    {
        foreach ((string rule, string text, ExactNumber bound) in _bounds)
        {
            int comparison = number.CompareTo(bound);
            bool holds = rule switch
            {
                "minimum" => comparison >= 0,
                "exclusiveMinimum" => comparison > 0,
                "maximum" => comparison <= 0,
                _ => comparison < 0,
            };
            if (!holds)
                errors.Add(rule, $"a number {Words(rule)} {text}", value);
        }

        if (_multipleOf is not null && !number.IsMultipleOf(_factor))
            errors.Add("multipleOf", $"a multiple of {_multipleOf}", value);
        if (_allowed is not null && !Contains(_allowed, number))
            errors.Add("enum", $"one of {string.Join(", ", _allowed)}", value);
        if (_denied is not null && Contains(_denied, number))
            errors.Add("not", $"a number other than {string.Join(", ", _denied)}", value);
    }

    public static ExactNumber Exact(JsonElement value) => ExactNumber.Parse(JsonMarshal.GetRawUtf8Value(value));

    /// <summary>For the expectation: what is declared, in words; for example <c>a whole number from 1 to 100, a multiple of 5</c>.</summary>
    public static string Describe(
        string noun, string? minimum, string? maximum, string? exclusiveMinimum, string? exclusiveMaximum, string[]? allowed, string? multipleOf)
    {
        if (allowed is not null)
            return $"one of {string.Join(", ", allowed)}";

        string range = minimum is not null && maximum is not null ? $" from {minimum} to {maximum}"
            : string.Join(" and", Parts(("minimum", minimum), ("exclusiveMinimum", exclusiveMinimum), ("maximum", maximum), ("exclusiveMaximum", exclusiveMaximum)));
        return $"{noun}{range}{(multipleOf is null ? "" : $", a multiple of {multipleOf}")}";
    }

    private static IEnumerable<string> Parts(params (string Rule, string? Text)[] bounds)
    {
        foreach ((string rule, string? text) in bounds)
        {
            if (text is not null)
                yield return $" {Words(rule)} {text}";
        }
    }

    private static bool Contains(string[] texts, ExactNumber number) =>
        Array.Exists(texts, text => ExactNumber.Parse(text).CompareTo(number) == 0);

    private static string Words(string rule) => rule switch
    {
        "minimum" => "of at least",
        "exclusiveMinimum" => "above",
        "maximum" => "of at most",
        _ => "below",
    };
}
