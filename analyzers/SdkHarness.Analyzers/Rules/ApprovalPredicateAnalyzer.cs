using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN009: <c>[RequiresApproval(When = …)]</c> names a predicate that is missing or has another signature.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ApprovalPredicateAnalyzer() : ToolAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Error(RuleCatalogue.ApprovalPredicate);

    /// <inheritdoc />
    private protected override void AnalyzeTool(SymbolAnalysisContext context, ToolMethod tool)
    {
        AttributeData? approval = tool.Find(AttributeNames.RequiresApproval);
        if (approval?.Named<string>("When") is not { } name || ApprovalPredicate.Find(tool, name).Problem is not { } problem)
            return;

        Location place = approval.PlaceOn(tool, context.CancellationToken);
        string signature = ApprovalPredicate.Signature(tool, name);
        context.Report(Diagnostic.Create(Rule, place, name, tool.Qualified, problem, signature));
    }
}
