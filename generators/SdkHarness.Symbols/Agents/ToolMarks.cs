using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>What a tool's signature says about its values: which are sensitive, and whether outsiders wrote some.</summary>
internal sealed class ToolMarks
{
    private static readonly IReadOnlyList<string[]> Nothing = [];

    private readonly ToolMethod _tool;
    private readonly Dictionary<ITypeSymbol, IReadOnlyList<string[]>> _known = new(SymbolEqualityComparer.Default);
    private readonly TypePath _path = new();
    private IReadOnlyList<string>? _argumentLabels;
    private IReadOnlyList<string[]>? _resultLabels;
    private bool _untrusted;

    public ToolMarks(ToolMethod tool) => _tool = tool;

    /// <summary>The labels of sensitive values in the arguments, every one of which a grant must name.</summary>
    public IReadOnlyList<string> ArgumentLabels => _argumentLabels ??= ReadArguments();

    /// <summary>The labels of sensitive values in the result.</summary>
    public IEnumerable<string> ResultLabels => Result.Select(static path => path[path.Length - 1]);

    public bool ReturnsUntrusted => _tool.Has(AttributeNames.Untrusted) || (Result is not null && _untrusted);

    /// <summary>Each labelled place of the result, as the labels under which it stands, its own last.</summary>
    private IReadOnlyList<string[]> Result => _resultLabels ??= ReadResult();

    /// <summary>The first label under which such a grant shows something of the result.</summary>
    public string? Shown(IReadOnlyList<string> granted)
    {
        foreach (string[] path in Result)
        {
            if (Array.TrueForAll(path, granted.Contains))
                return path[path.Length - 1];
        }

        return null;
    }

    private List<string> ReadArguments()
    {
        var labels = new List<string>();
        foreach (IParameterSymbol parameter in _tool.Visible())
        {
            if (_tool.Find(parameter, AttributeNames.Sensitive)?.Argument<string>(0) is { } own)
                labels.Add(own);
            foreach (string[] path in Of(parameter.Type, isInput: true))
                labels.AddRange(path);
        }

        return [.. labels.Distinct()];
    }

    private IReadOnlyList<string[]> ReadResult()
    {
        _known.Clear(); // an argument's members are others than a result's
        _untrusted = false;
        if (ToolResult.Of(_tool) is not { } result)
            return Nothing;

        IReadOnlyList<string[]> within = Of(ToolResult.StreamedItem(result) ?? result, isInput: false);
        return _tool.FindOnResult(AttributeNames.Sensitive)?.Argument<string>(0) is { } label ? Under(label, within) : within;
    }

    private IReadOnlyList<string[]> Of(ITypeSymbol type, bool isInput)
    {
        JsonForm form = JsonForm.Of(type, isInput);
        if (form.Kind is not (JsonKind.Object or JsonKind.List or JsonKind.Map))
            return Nothing;
        if (NotNullable(type) is not INamedTypeSymbol named)
            return form.Element is null ? Nothing : Of(form.Element, isInput);
        if (_known.TryGetValue(named, out IReadOnlyList<string[]>? known))
            return known;
        if (_path.Endless(named) is not null)
            return Nothing; // has no JSON form, which another rule says

        _path.Enter(named);
        _known[named] = form.Element is { } element ? Of(element, isInput) : OfObject(named, isInput);
        _path.Leave();
        return _known[named];
    }

    private List<string[]> OfObject(INamedTypeSymbol type, bool isInput)
    {
        var found = new List<string[]>();
        IEnumerable<INamedTypeSymbol> types = JsonVariants.Of(type) is { } variants ? variants.All.Select(static variant => variant.Type) : [type];
        foreach ((ITypeSymbol memberType, string? label, bool isUntrusted) in types.SelectMany(each => isInput ? Arguments(each) : Results(each)))
        {
            _untrusted |= isUntrusted;
            IReadOnlyList<string[]> within = Of(memberType, isInput);
            found.AddRange(label is null ? within : Under(label, within));
        }

        return found;
    }

    private static IEnumerable<(ITypeSymbol Type, string? Label, bool IsUntrusted)> Results(INamedTypeSymbol type) =>
        JsonMembers.OfResult(type).Select(static member => (member.Type, member.Label, member.IsUntrusted));

    private static IEnumerable<(ITypeSymbol Type, string? Label, bool IsUntrusted)> Arguments(INamedTypeSymbol type) =>
        JsonMembers.Constructor(type) is { } constructor
            ? JsonMembers.OfArgument(type, constructor).Where(static part => part.Member?.IsRead != false).Select(static part => (
                part.Parameter?.Type ?? part.Member!.Type,
                part.Member?.Label ?? part.Parameter?.Find(AttributeNames.Sensitive)?.Argument<string>(0),
                false))
            : [];

    private static IReadOnlyList<string[]> Under(string label, IReadOnlyList<string[]> within) =>
        [[label], .. within.Select(path => (string[])[label, .. path])];

    private static ITypeSymbol NotNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
