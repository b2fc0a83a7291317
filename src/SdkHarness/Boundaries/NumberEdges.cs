using System.Text.Json;

namespace SdkHarness.Boundaries;

/// <summary>The numbers at the edges of one number's schema.</summary>
internal sealed class NumberEdges
{
    private readonly DecimalPoint? _minimum;
    private readonly DecimalPoint? _maximum;
    private readonly DecimalPoint? _above;
    private readonly DecimalPoint? _below;
    private readonly DecimalPoint? _multipleOf;
    private readonly DecimalPoint[]? _allowed;
    private readonly DecimalPoint[] _denied;
    private readonly bool _isWhole;
    private readonly DecimalPoint[] _suggested;

    public NumberEdges(JsonElement schema, bool isWhole)
    {
        _isWhole = isWhole;
        _minimum = Number(schema, "minimum"u8);
        _maximum = Number(schema, "maximum"u8);
        _above = Number(schema, "exclusiveMinimum"u8);
        _below = Number(schema, "exclusiveMaximum"u8);
        _multipleOf = Number(schema, "multipleOf"u8);
        _allowed = schema.TryGetProperty("enum"u8, out JsonElement allowed) ? Numbers(allowed) : null;
        _denied = schema.TryGetProperty("not"u8, out JsonElement not) && not.TryGetProperty("enum"u8, out JsonElement denied) ? Numbers(denied) : [];
        _suggested =
        [
            .. Number(schema, "default"u8) is { } missing ? [missing] : (DecimalPoint[])[],
            .. schema.TryGetProperty("examples"u8, out JsonElement examples) ? Numbers(examples) : [],
        ];
        Step = isWhole ? _multipleOf?.WholeMultiple() ?? DecimalPoint.One : _multipleOf;
    }

    /// <summary>From one allowed number to the next; <see langword="null"/> where there is always one between.</summary>
    private DecimalPoint? Step { get; }

    public IReadOnlyList<DecimalPoint> Allowed => _allowed ?? [];

    public IReadOnlyList<DecimalPoint> Denied => _denied;

    public DecimalPoint? MultipleOf => _multipleOf;

    /// <summary>The keyword of the lower bound, the least number that keeps it, and the next one below.</summary>
    public (string Keyword, DecimalPoint Inside, DecimalPoint Outside)? Low() =>
        _minimum is { } minimum ? ("minimum", Step is { } step ? minimum.Up(step) : minimum, Step is { } size ? minimum.Up(size).Plus(size, -1) : minimum.Plus(minimum.Fraction(), -1))
        : _above is { } above ? ("exclusiveMinimum", Step is { } next ? above.Down(next).Plus(next) : above.Plus(above.Fraction()), Step is { } last ? above.Down(last) : above)
        : null;

    /// <summary>The keyword of the upper bound, the largest number that keeps it, and the next one above.</summary>
    public (string Keyword, DecimalPoint Inside, DecimalPoint Outside)? High() =>
        _maximum is { } maximum ? ("maximum", Step is { } step ? maximum.Down(step) : maximum, Step is { } size ? maximum.Down(size).Plus(size) : maximum.Plus(maximum.Fraction()))
        : _below is { } below ? ("exclusiveMaximum", Step is { } next ? below.Up(next).Plus(next, -1) : below.Plus(below.Fraction(), -1), Step is { } last ? below.Up(last) : below)
        : null;

    /// <summary>The one rule that a number breaks; empty for none, <see langword="null"/> for several.</summary>
    public string? Broken(DecimalPoint number)
    {
        if (_isWhole && !number.IsWhole)
            return "type";

        var rules = new List<string>();
        if (_minimum is { } minimum && number.CompareTo(minimum) < 0)
            rules.Add("minimum");
        if (_above is { } above && number.CompareTo(above) <= 0)
            rules.Add("exclusiveMinimum");
        if (_maximum is { } maximum && number.CompareTo(maximum) > 0)
            rules.Add("maximum");
        if (_below is { } below && number.CompareTo(below) >= 0)
            rules.Add("exclusiveMaximum");
        if (_multipleOf is { } factor && !number.IsMultipleOf(factor))
            rules.Add("multipleOf");
        if (_allowed is not null && !Holds(_allowed, number))
            rules.Add("enum");
        if (Holds(_denied, number))
            rules.Add("not");
        return rules.Count switch { 0 => "", 1 => rules[0], _ => null };
    }

    /// <summary>Numbers that the schema allows, small ones first.</summary>
    public IEnumerable<DecimalPoint> Valid()
    {
        IEnumerable<DecimalPoint> candidates = [.. _suggested, .. Allowed];
        DecimalPoint step = Step ?? DecimalPoint.One;
        DecimalPoint none = step.Plus(step, -1);
        foreach (DecimalPoint start in (DecimalPoint[])[none, .. Low() is { } low ? [low.Inside] : (DecimalPoint[])[], .. High() is { } high ? [high.Inside] : (DecimalPoint[])[]])
            candidates = candidates.Concat(Enumerable.Range(1, 60).SelectMany(times => (DecimalPoint[])[start.Plus(step, times), start.Plus(step, -times)])).Append(start);
        if (Low() is { } least)
            candidates = candidates.Concat(Enumerable.Range(0, 60).Select(times => least.Inside.Plus(least.Inside.Fraction(), times)));
        return candidates.Where(number => Broken(number) == "").DistinctBy(static number => number.ToString());
    }

    /// <summary>Numbers that are nearly right.</summary>
    public IEnumerable<DecimalPoint> NearMisses(DecimalPoint valid)
    {
        DecimalPoint fraction = (Step ?? valid).Fraction();
        foreach (DecimalPoint step in (DecimalPoint[])[DecimalPoint.One, fraction, Step ?? fraction])
        {
            for (int times = 1; times <= 60; times++)
            {
                yield return valid.Plus(step, times);
                yield return valid.Plus(step, -times);
            }
        }
    }

    private static bool Holds(DecimalPoint[] numbers, DecimalPoint number) => Array.Exists(numbers, other => other.CompareTo(number) == 0);

    private static DecimalPoint? Number(JsonElement schema, ReadOnlySpan<byte> keyword) =>
        schema.TryGetProperty(keyword, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? DecimalPoint.Parse(value.GetRawText()) : null;

    private static DecimalPoint[] Numbers(JsonElement values) =>
        [.. values.EnumerateArray().Where(static value => value.ValueKind == JsonValueKind.Number).Select(static value => DecimalPoint.Parse(value.GetRawText()))];
}
