using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Problems;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Silencing;

/// <summary>Reads the exceptions that a project accepts.</summary>
internal static class AcceptedExceptions
{
    public static EquatableArray<AcceptedException> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        context.Attributes.Select(attribute =>
        {
            (string path, int line) = attribute.Written();
            Acceptance accepted = Acceptance.Of(attribute);
            string locked = LockedException.Entry(context.TargetSymbol, accepted.Rule).Line;
            return new AcceptedException(accepted, Naming.Element(context.TargetSymbol), locked, path, line);
        }).ToEquatableArray();

    /// <summary>Their lines in the lock file; positions are left behind.</summary>
    public static EquatableArray<string> LockLines(EquatableArray<AcceptedException> all) =>
        all.Select(static accepted => accepted.LockLine).Distinct().OrderBy(static line => line, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>HRN012 for those that are malformed or have ended.</summary>
    public static EquatableArray<Problem> Problems(EquatableArray<AcceptedException> all, DateTime? today)
    {
        var problems = new List<Problem>();
        foreach (AcceptedException accepted in all)
        {
            if (accepted.Declared.Defect(today) is var (problem, remedy))
            {
                string message = RuleCatalogue.AcceptedException.Format(accepted.Declared.Rule, accepted.Element, problem, remedy);
                problems.Add(new Problem(RuleCatalogue.AcceptedException.Id, message, accepted.Path, accepted.Line));
            }
        }

        return problems.ToEquatableArray();
    }
}
