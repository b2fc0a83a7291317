using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN201: a parameter or the result of a tool has a type that has no JSON form.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JsonFormAnalyzer() : ToolAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Error(RuleCatalogue.NoJsonForm);

    /// <inheritdoc />
    private protected override void AnalyzeTool(SymbolAnalysisContext context, ToolMethod tool)
    {
        foreach (JsonDefect defect in JsonDefects.Of(tool))
            context.Report(Diagnostic.Create(Rule, defect.Place.PlaceIn(tool), defect.Where, tool.Qualified, defect.Type, defect.Remedy));
    }
}
