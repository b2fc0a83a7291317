using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN102: the method that a fallback names is missing, does not fit the tool, or falls back on the tool again.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FallbackMethodAnalyzer() : ToolAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Error(RuleCatalogue.FallbackMethod);

    /// <inheritdoc />
    private protected override void AnalyzeTool(SymbolAnalysisContext context, ToolMethod tool)
    {
        foreach (DeclaredStep step in DeclaredRecovery.Read(tool))
        {
            if (step.Recovery != DeclaredRecovery.Fallback)
                continue;

            (ToolMethod? method, string? problem, string? remedy) = FallbackMethod.Find(tool, step);
            if (method is not null && FallbackMethod.Cycle(tool, method) is { } cycle)
            {
                problem = $"is in a cycle ({string.Join(" → ", cycle.Select(static one => one.Name))})";
                remedy = "end the chain with a method that has no fallback";
            }

            if (problem is not null)
            {
                Location place = step.Attribute.PlaceOn(tool, context.CancellationToken);
                context.Report(Diagnostic.Create(Rule, place, step.Method, tool.Qualified, problem, remedy));
            }
        }
    }
}
