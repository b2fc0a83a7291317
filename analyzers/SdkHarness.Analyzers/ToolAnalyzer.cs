using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>A rule that is told from one tool's declaration.</summary>
/// <param name="rule">The rule.</param>
public abstract class ToolAnalyzer(DiagnosticDescriptor rule) : ToolSetAnalyzer(rule)
{
    /// <inheritdoc />
    protected sealed override void Analyze(SymbolAnalysisContext context, INamedTypeSymbol toolSet)
    {
        foreach (ToolMethod tool in toolSet.Tools())
            AnalyzeTool(context, tool);
    }

    /// <summary>Checks one tool.</summary>
    /// <param name="context">Takes the findings.</param>
    /// <param name="tool">The method.</param>
    private protected abstract void AnalyzeTool(SymbolAnalysisContext context, ToolMethod tool);
}
