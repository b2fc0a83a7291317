namespace SdkHarness.Generators.Types;

/// <summary>What a string must keep.</summary>
internal sealed class TextLimits : IValueLimits
{
    public required int? Min { get; init; }

    public required int? Max { get; init; }

    /// <summary>The form's name in JSON Schema, or <see langword="null"/>.</summary>
    public required string? Format { get; init; }

    public required IReadOnlyList<(string Name, PatternText Pattern)> Patterns { get; init; }

    public required IReadOnlyList<string>? Allowed { get; init; }

    public required IReadOnlyList<string>? Denied { get; init; }

    /// <summary>Whether there is anything that it must keep.</summary>
    public bool AreDeclared => Min is not null || Max is not null || Format is not null || Patterns.Count > 0 || Allowed is not null || Denied is not null;

    /// <summary>Takes the constraints that a string has, and reports those that contradict each other.</summary>
    public static TextLimits Take(Constraints constraints)
    {
        (int? min, int? max) = constraints.TakeSizes();
        var patterns = constraints.TakePatterns();
        var limits = new TextLimits
        {
            Min = min,
            Max = max,
            Format = constraints.TakeFormat(),
            Patterns = constraints.IsNotBlank ? [.. patterns, ("Required", PatternText.NotBlank)] : patterns,
            Allowed = constraints.TakeAllowed(static value => value as string),
            Denied = constraints.TakeDenied(static value => value as string),
        };
        foreach (string allowed in limits.Allowed ?? [])
        {
            if (limits.RefusedBy(allowed) is { } other)
                constraints.Report("AllowedValues", $"allows '{allowed}', which [{other}] refuses: correct one of them");
        }

        return limits;
    }

    public string? Refusing(object constant) =>
        constant is not string text ? null
        : Allowed is not null && !Allowed.Contains(text) ? "AllowedValues"
        : RefusedBy(text);

    /// <summary>The constraint, other than the list of allowed values, that refuses a string.</summary>
    private string? RefusedBy(string text)
    {
        int length = text.Count(static c => !char.IsLowSurrogate(c));
        return length < (Min ?? 0) || length > (Max ?? int.MaxValue) ? "StringLength"
            : Denied?.Contains(text) == true ? "DeniedValues"
            : Format is not null && !TextForms.HasForm(text, Format) ? "Format"
            : Patterns.Where(pattern => !pattern.Pattern.Matches(text)).Select(static pattern => pattern.Name).FirstOrDefault();
    }
}
