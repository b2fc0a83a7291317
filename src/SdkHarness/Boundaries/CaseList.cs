namespace SdkHarness.Boundaries;

/// <summary>The cases so far, and what could not be derived.</summary>
internal sealed class CaseList(Coercions lenient)
{
    private readonly List<BoundaryCase> _all = [];
    private readonly List<string> _notDerived = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public IReadOnlyList<BoundaryCase> All => _all;

    public IReadOnlyList<string> NotDerived => _notDerived;

    /// <summary>Whether the tool takes such a value in another form, so that it is no wrong one.</summary>
    public bool Allows(Coercions coercion) => (lenient & coercion) != 0;

    /// <summary>Adds a value that the place takes.</summary>
    public void Accept(Spot spot, string name, string text) => Add(spot, name, spot.Around(text), null, null);

    /// <summary>Adds a value that the place refuses.</summary>
    public void Refuse(Spot spot, string name, string text, string rule) => Add(spot, name, spot.Around(text), spot.Pointer, rule);

    /// <summary>Adds a whole call.</summary>
    public void Add(Spot spot, string name, string arguments, string? pointer, string? rule)
    {
        string full = $"{spot.Shown}: {name}";
        for (int i = 2; !_names.Add(full); i++)
            full = $"{spot.Shown}: {name} ({i})";
        _all.Add(new BoundaryCase(full, arguments, pointer, rule));
    }

    public void Miss(Spot spot, string what) => _notDerived.Add($"{spot.Shown}: {what}");
}
