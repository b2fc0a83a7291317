using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Problems;

/// <summary>Collects what stands in the way of one tool set or agent.</summary>
/// <param name="whole">The tool set or agent: where problems stand that lie in another assembly.</param>
/// <param name="found">Is told each problem at once: the rule, the symbol that it lies at, and what fills in the rule's words.</param>
/// <param name="heedsExceptions">Whether what a declared exception covers is left out; whoever asks for the day of the exception decides for himself.</param>
internal sealed class ProblemList(ISymbol whole, Action<RuleText, ISymbol, string[]>? found = null, bool heedsExceptions = true)
{
    private readonly List<Problem> _problems = [];

    public int Count => _problems.Count;

    public EquatableArray<Problem> ToEquatableArray() => _problems.ToEquatableArray();

    /// <summary>Adds a problem, unless an exception from the rule is declared for where it is. Whether that has ended is a problem of its own (HRN012).</summary>
    public void Add(RuleText rule, ISymbol at, params string[] arguments)
    {
        if (heedsExceptions && (Acceptance.Covers(at, rule.Id, DateTime.MinValue) || Acceptance.Covers(whole, rule.Id, DateTime.MinValue)))
            return;

        ISymbol near = SymbolEqualityComparer.Default.Equals(at.ContainingAssembly, whole.ContainingAssembly) ? at : whole;
        found?.Invoke(rule, near, arguments);
        Location? location = near.Locations.FirstOrDefault(static location => location.IsInSource);
        FileLinePositionSpan span = location?.GetLineSpan() ?? default;
        _problems.Add(new Problem(rule.Id, rule.Format(arguments), span.Path ?? "", span.StartLinePosition.Line + 1));
    }
}
