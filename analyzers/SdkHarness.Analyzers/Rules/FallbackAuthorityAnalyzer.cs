using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN103: a fallback declares scopes or effects that its tool does not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FallbackAuthorityAnalyzer() : ToolAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Safety(RuleCatalogue.FallbackScopes);

    /// <inheritdoc />
    private protected override void AnalyzeTool(SymbolAnalysisContext context, ToolMethod tool)
    {
        foreach (DeclaredStep step in DeclaredRecovery.Read(tool))
        {
            if (step.Recovery != DeclaredRecovery.Fallback || FallbackMethod.Find(tool, step).Method is not { } fallback)
                continue;

            List<string> excess = [.. FallbackAuthority.Excess(tool, fallback)];
            if (excess.Count > 0)
            {
                Location place = step.Attribute.PlaceOn(tool, context.CancellationToken);
                context.Report(Diagnostic.Create(Rule, place, fallback.Name, tool.Qualified, Naming.Listed(excess)));
            }
        }
    }
}
