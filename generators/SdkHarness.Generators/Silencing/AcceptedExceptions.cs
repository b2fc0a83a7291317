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
            return new AcceptedException(Acceptance.Of(attribute), Naming.Element(context.TargetSymbol), path, line);
        }).ToEquatableArray();

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
