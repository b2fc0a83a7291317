using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Problems;

/// <summary>Collects what stands in the way of one tool set or agent.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _problems = [];

    public int Count => _problems.Count;

    public EquatableArray<Problem> ToEquatableArray() => _problems.ToEquatableArray();

    public void Add(RuleText rule, ISymbol at, params string[] arguments)
    {
        Location? location = at.Locations.FirstOrDefault(static location => location.IsInSource);
        FileLinePositionSpan span = location?.GetLineSpan() ?? default;
        _problems.Add(new Problem(rule.Id, rule.Format(arguments), span.Path ?? "", span.StartLinePosition.Line + 1));
    }
}
