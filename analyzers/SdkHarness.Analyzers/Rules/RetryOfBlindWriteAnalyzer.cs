using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN101: a write that nothing makes repeatable is retried.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RetryOfBlindWriteAnalyzer() : ToolAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Safety(RuleCatalogue.RetryOfBlindWrite);

    /// <inheritdoc />
    private protected override void AnalyzeTool(SymbolAnalysisContext context, ToolMethod tool)
    {
        ToolPolicy policy = ToolPolicy.Read(tool);
        if (DeclaredRecovery.RetryOfBlindWrite(tool, policy) is not { } step)
            return;

        Location place = step.Attribute.PlaceOn(tool, context.CancellationToken);
        context.Report(Diagnostic.Create(Rule, place, tool.Qualified, Naming.Scopes(policy.Writes)));
    }
}
