namespace SdkHarness.Generators.Types;

/// <summary>What a number must keep, as JSON text.</summary>
internal sealed class NumberLimits : IValueLimits
{
    private readonly NumberKind _kind;

    private NumberLimits(NumberKind kind, NumberBounds bounds, string? multipleOf, IReadOnlyList<string>? allowed, IReadOnlyList<string>? denied, bool hasRange)
    {
        _kind = kind;
        Bounds = bounds;
        MultipleOf = multipleOf;
        Allowed = allowed;
        Denied = denied;
        AreDeclared = hasRange || multipleOf is not null || allowed is not null || denied is not null;
    }

    public NumberBounds Bounds { get; }

    public string? MultipleOf { get; }

    public IReadOnlyList<string>? Allowed { get; }

    public IReadOnlyList<string>? Denied { get; }

    /// <summary>Takes the constraints that a number has, and reports those that contradict each other.</summary>
    public static NumberLimits Take(NumberKind kind, Constraints constraints)
    {
        DeclaredRange? range = constraints.TakeRange();
        var limits = new NumberLimits(
            kind,
            range is null ? new NumberBounds(kind.Minimum, kind.Maximum) : kind.Narrow(range),
            constraints.TakeMultipleOf(),
            constraints.TakeAllowed(NumberKind.Text),
            constraints.TakeDenied(NumberKind.Text),
            range is not null);
        if (limits.AreDeclared)
            limits.Check(constraints, range is null ? "MultipleOf" : "Range");
        return limits;
    }

    /// <summary>Whether there is anything that it must keep beside the range of its type.</summary>
    public bool AreDeclared { get; }

    public string? Refusing(object constant) =>
        NumberKind.Text(constant) is { } text && ExactDecimal.Parse(text) is { } value
            ? Refusing(value) ?? (Allowed is not null && !Holds(Allowed, value) ? "AllowedValues" : null)
            : null;

    /// <summary>The constraint, other than the list of allowed values, that refuses a number.</summary>
    private string? Refusing(ExactDecimal value) =>
        (Bounds.Minimum is { } a && value.CompareTo(Of(a)) < 0)
        || (Bounds.ExclusiveMinimum is { } b && value.CompareTo(Of(b)) <= 0)
        || (Bounds.Maximum is { } c && value.CompareTo(Of(c)) > 0)
        || (Bounds.ExclusiveMaximum is { } d && value.CompareTo(Of(d)) >= 0) ? "Range"
        : MultipleOf is not null && !value.IsMultipleOf(Of(MultipleOf)) ? "MultipleOf"
        : Denied is not null && Holds(Denied, value) ? "DeniedValues"
        : null;

    private void Check(Constraints constraints, string name)
    {
        if (IsEmpty())
        {
            string what = _kind.IsInteger ? "whole number" : "number";
            constraints.Report(name, $"leaves no {what}{(MultipleOf is null ? "" : $" that is a multiple of {MultipleOf}")} between {Low} and {High}: correct it");
            return;
        }

        foreach (string allowed in Allowed ?? [])
        {
            if (Refusing(Of(allowed)) is { } other)
                constraints.Report("AllowedValues", $"allows {allowed}, which [{other}] or the type refuses: correct one of them");
            else if (_kind.IsInteger && !Of(allowed).IsMultipleOf(Of("1")))
                constraints.Report("AllowedValues", $"allows {allowed}, which is no whole number: remove it");
        }
    }

    private string Low => Bounds.Minimum ?? Bounds.ExclusiveMinimum ?? _kind.Minimum;

    private string High => Bounds.Maximum ?? Bounds.ExclusiveMaximum ?? _kind.Maximum;

    private bool IsEmpty()
    {
        ExactDecimal first = Of(Low), high = Of(High);
        ExactDecimal? step = MultipleOf is null ? null : Of(MultipleOf);
        if (_kind.IsInteger)
            step = step?.WholeMultiple() ?? Of("1");
        if (step is { } size)
            first = first.NextMultiple(size, above: Bounds.Minimum is null);

        int comparison = first.CompareTo(high);
        bool excluded = Bounds.Maximum is null || (step is null && Bounds.Minimum is null);
        return comparison > 0 || (comparison == 0 && excluded);
    }

    private static bool Holds(IReadOnlyList<string> texts, ExactDecimal value) => texts.Any(text => Of(text).CompareTo(value) == 0);

    /// <summary>Bounds and constants of C# have been read as JSON before.</summary>
    private static ExactDecimal Of(string json) => ExactDecimal.Parse(json) ?? throw new FormatException($"'{json}' is no number of JSON.");
}
