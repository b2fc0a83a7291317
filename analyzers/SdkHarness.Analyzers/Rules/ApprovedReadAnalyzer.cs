using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN010: a tool that only reads asks a person, or is approved without one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ApprovedReadAnalyzer() : ToolAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Warning(RuleCatalogue.ApprovedRead);

    /// <inheritdoc />
    private protected override void AnalyzeTool(SymbolAnalysisContext context, ToolMethod tool)
    {
        ToolPolicy policy = ToolPolicy.Read(tool);
        if (policy.IsWrite || policy.HasNoScope)
            return;

        Report(context, tool, policy.Approval, "[RequiresApproval]");
        Report(context, tool, policy.AutoApproval, "[AutoApproved]");
    }

    private static void Report(SymbolAnalysisContext context, ToolMethod tool, AttributeData? approval, string written)
    {
        if (approval is not null)
            context.Report(Diagnostic.Create(Rule, approval.PlaceOn(tool, context.CancellationToken), tool.Qualified, written));
    }
}
