using SdkHarness.Generators.Problems;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>
/// The constraints on one value. What the type of the value does not take stays <see cref="Unused"/>, and is an error: a constraint that
/// is written but not kept would be worse than none.
/// </summary>
internal sealed class Constraints(Place place, ProblemList problems)
{
    private readonly List<(string Name, PatternText Pattern)> _patterns = [];
    private readonly List<(string Slot, string Name)> _open = [];
    private DeclaredRange? _range;
    private IReadOnlyList<object?>? _allowed;
    private IReadOnlyList<object?>? _denied;
    private (int? Min, int? Max) _sizes;
    private string? _multipleOf;
    private string? _format;
    private Constraints? _items;

    /// <summary>Whether null is a value, where the type has it.</summary>
    public bool AllowsNull { get; set; } = true;

    /// <summary>Whether a string must hold something other than white space.</summary>
    public bool IsNotBlank { get; set; }

    /// <summary>The name of a constraint that the type did not take.</summary>
    public string? Unused => _open.Count == 0 ? null : _open[0].Name;

    /// <summary>Says what is wrong with a constraint.</summary>
    public void Report(string name, string defect) =>
        problems.Add(RuleCatalogue.Constraint, place.Symbol, name, place.What, place.Tool, defect);

    public void Set(DeclaredRange range, string name)
    {
        _range = range;
        Open("range", name);
    }

    public void SetMultipleOf(string factor, string name)
    {
        _multipleOf = factor;
        Open("multipleOf", name);
    }

    public void SetAllowed(IReadOnlyList<object?> values, string name)
    {
        _allowed = values;
        Open("allowed", name);
    }

    public void SetDenied(IReadOnlyList<object?> values, string name)
    {
        _denied = values;
        Open("denied", name);
    }

    public void SetUnique(string name) => Open("unique", name);

    public void SetItems(Constraints items, string name)
    {
        _items = items;
        Open("items", name);
    }

    /// <summary>A form, by its name in JSON Schema.</summary>
    public void SetFormat(string format, string name)
    {
        if (_format is not null && _format != format)
            Report(name, $"asks for the form {format}, and another attribute for {_format}: keep one");
        _format = format;
        Open("format", name);
    }

    public void Add(PatternText pattern, string name)
    {
        _patterns.Add((name, pattern));
        Open("patterns", name);
    }

    /// <summary>Narrows how many there may be: of characters, items or properties.</summary>
    public void AddSizes(int? min, int? max, string name)
    {
        min = min is 0 ? null : min;
        _sizes = (
            _sizes.Min is { } oldMin && min is { } newMin ? Math.Max(oldMin, newMin) : min ?? _sizes.Min,
            _sizes.Max is { } oldMax && max is { } newMax ? Math.Min(oldMax, newMax) : max ?? _sizes.Max);
        if (_sizes.Min < 0 || _sizes.Max < 0 || _sizes.Min > _sizes.Max)
            Report(name, $"allows no length at all ({_sizes.Min ?? 0} to {_sizes.Max}): correct it");
        Open("sizes", name);
    }

    public DeclaredRange? TakeRange() => Take("range") ? _range : null;

    public string? TakeMultipleOf() => Take("multipleOf") ? _multipleOf : null;

    public (int? Min, int? Max) TakeSizes() => Take("sizes") ? _sizes : default;

    public bool TakeUnique() => Take("unique");

    public string? TakeFormat() => Take("format") ? _format : null;

    public IReadOnlyList<(string Name, PatternText Pattern)> TakePatterns() => Take("patterns") ? _patterns : [];

    /// <summary>Whether there is <c>[Url]</c>: for the type whose values are URIs already.</summary>
    public bool TakeUrl() => _open.RemoveAll(static open => open.Name == "Url") > 0;

    /// <summary>The allowed values as the type names them; <see langword="null"/> for any, also where one of them is not of the type.</summary>
    public IReadOnlyList<string>? TakeAllowed(Func<object?, string?> text) => TakeValues("allowed", _allowed, text);

    public IReadOnlyList<string>? TakeDenied(Func<object?, string?> text) => TakeValues("denied", _denied, text);

    /// <summary>What the items of a list, or the values of a dictionary, must keep.</summary>
    public Constraints TakeItems(Place itemPlace) => Take("items") ? _items! : new Constraints(itemPlace, problems);

    private List<string>? TakeValues(string slot, IReadOnlyList<object?>? values, Func<object?, string?> text)
    {
        if (values is null)
            return null;

        var texts = new List<string>();
        foreach (object? value in values)
        {
            if (value is null)
                continue;
            if (text(value) is not { } read)
                return null;
            texts.Add(read);
        }

        Take(slot);
        return texts;
    }

    private void Open(string slot, string name) => _open.Add((slot, name));

    private bool Take(string slot) => _open.RemoveAll(open => open.Slot == slot) > 0;
}
