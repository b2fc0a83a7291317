using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN001: a public method of a tool set declares no scope.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToolNeedsScopeAnalyzer() : ToolAnalyzer(Rule)
{
    /// <summary>The property that carries the scope that the fix offers.</summary>
    public const string SuggestedScope = "scope";

    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Safety(RuleCatalogue.NoScope);

    /// <inheritdoc />
    private protected override void AnalyzeTool(SymbolAnalysisContext context, ToolMethod tool)
    {
        if (!ToolPolicy.Read(tool).HasNoScope)
            return;

        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(SuggestedScope, Suggest(tool));
        context.Report(Diagnostic.Create(Rule, tool.Place(), properties, tool.Qualified));
    }

    /// <summary>The set's name and what the method is about: <c>crm.account</c> for <c>GetAccountAsync</c>.</summary>
    private static string Suggest(ToolMethod tool)
    {
        string set = ToolNames.Made(tool.ToolSet.ToolSetName(), ToolNames.LongestToolSet);
        string name = ToolNames.Made(tool.ToolName(), ToolNames.LongestFunction);
        return $"{set}.{name.Substring(name.IndexOf('_') + 1)}";
    }
}
