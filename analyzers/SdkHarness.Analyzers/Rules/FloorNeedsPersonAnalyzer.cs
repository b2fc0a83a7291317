using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN005: a write that cannot be undone, or that reaches outside, is approved without a person.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FloorNeedsPersonAnalyzer() : ToolAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Safety(RuleCatalogue.AutoApprovedOnTheFloor);

    /// <inheritdoc />
    private protected override void AnalyzeTool(SymbolAnalysisContext context, ToolMethod tool)
    {
        ToolPolicy policy = ToolPolicy.Read(tool);
        if (!policy.IsAutoApprovedOnTheFloor)
            return;

        foreach (AttributeData write in policy.Writes)
        {
            if (Effect(write) is not { } effect)
                continue;

            Location place = policy.AutoApproval!.PlaceOn(tool, context.CancellationToken);
            context.Report(Diagnostic.Create(Rule, place, tool.Qualified, effect, ToolPolicy.Scope(write)));
            return;
        }
    }

    private static string? Effect(AttributeData write) =>
        write.Named("Destructive", false) ? "cannot be undone"
        : write.Named("External", false) ? "reaches people or systems outside"
        : null;
}
