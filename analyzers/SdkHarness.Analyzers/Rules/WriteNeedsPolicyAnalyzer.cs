using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN002: a tool that changes something has neither an approval, nor a justified auto-approval, nor a block.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WriteNeedsPolicyAnalyzer() : ToolAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Safety(RuleCatalogue.WriteWithoutPolicy);

    /// <inheritdoc />
    private protected override void AnalyzeTool(SymbolAnalysisContext context, ToolMethod tool)
    {
        ToolPolicy policy = ToolPolicy.Read(tool);
        if (policy.IsWriteWithoutPolicy)
            context.Report(Diagnostic.Create(Rule, tool.Place(), tool.Qualified, Naming.Scopes(policy.Writes)));
    }
}
