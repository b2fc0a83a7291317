using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN304: a tool set or an agent has no owner, or an agent no version.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OwnershipAnalyzer() : HarnessAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Warning(RuleCatalogue.NoOwner);

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type)
            return;

        if (type.Find(AttributeNames.ToolSet) is { } toolSet)
            Require(context, toolSet, "tool set", "Owner", "set Owner in its [ToolSet], so that people know who answers for it");
        if (type.Find(AttributeNames.Agent) is { } agent)
        {
            Require(context, agent, "agent", "Owner", "set Owner in its [Agent], so that people know who answers for it");
            Require(
                context, agent, "agent", "Version", "set Version in its [Agent], so that its behaviour can be compared from one version to the next");
        }
    }

    private static void Require(SymbolAnalysisContext context, AttributeData attribute, string kind, string property, string remedy)
    {
        if (string.IsNullOrWhiteSpace(attribute.Named<string>(property)))
        {
            Location place = attribute.PlaceOn(context.Symbol, context.CancellationToken);
            context.Report(Diagnostic.Create(Rule, place, kind, context.Symbol.Name, property.ToLowerInvariant(), remedy));
        }
    }
}
