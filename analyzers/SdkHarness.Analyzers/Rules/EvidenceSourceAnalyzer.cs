using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN107: a tool of an agent rests on a read that no tool of the agent can make.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EvidenceSourceAnalyzer() : AgentAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Error(RuleCatalogue.NoEvidence);

    /// <inheritdoc />
    private protected override void AnalyzeAgent(SymbolAnalysisContext context, DeclaredAgent agent)
    {
        foreach (MissingEvidence missing in MissingEvidence.Of(agent))
        {
            AttributeData? uses = agent.ToolSets
                .FirstOrDefault(used => SymbolEqualityComparer.Default.Equals(used.ToolSet, missing.Tool.ToolSet)).Attribute;
            Location place = uses?.PlaceOn(agent.Type, context.CancellationToken) ?? agent.Type.Place();
            context.Report(Diagnostic.Create(Rule, place, agent.Type.Name, missing.Tool.Qualified, missing.Scope));
        }
    }
}
