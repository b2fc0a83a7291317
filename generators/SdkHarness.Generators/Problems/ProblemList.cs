using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Problems;

/// <summary>Collects what stands in the way of one tool set or agent.</summary>
/// <param name="whole">The tool set or agent: where problems stand that lie in another assembly.</param>
internal sealed class ProblemList(ISymbol whole)
{
    private readonly List<Problem> _problems = [];

    public int Count => _problems.Count;

    public EquatableArray<Problem> ToEquatableArray() => _problems.ToEquatableArray();

    public void Add(RuleText rule, ISymbol at, params string[] arguments)
    {
        ISymbol near = SymbolEqualityComparer.Default.Equals(at.ContainingAssembly, whole.ContainingAssembly) ? at : whole;
        Location? location = near.Locations.FirstOrDefault(static location => location.IsInSource);
        FileLinePositionSpan span = location?.GetLineSpan() ?? default;
        _problems.Add(new Problem(rule.Id, rule.Format(arguments), span.Path ?? "", span.StartLinePosition.Line + 1));
    }
}
