using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN302: an agent can read sensitive values, take in outsiders' text and send out, with no person in between.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OpenFlowAnalyzer() : AgentAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Safety(RuleCatalogue.OpenFlow);

    /// <inheritdoc />
    private protected override void AnalyzeAgent(SymbolAnalysisContext context, DeclaredAgent agent)
    {
        foreach (OpenFlow flow in OpenFlow.Of(agent))
            context.Report(Diagnostic.Create(Rule, agent.Type.Place(), agent.Type.Name, flow.Reads, flow.TakesIn, flow.Sends));
    }
}
