using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN301: an agent uses tools of which its grant offers it none, or is granted what lets it call nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GrantAnalyzer() : AgentAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Error(RuleCatalogue.Grant);

    /// <inheritdoc />
    private protected override void AnalyzeAgent(SymbolAnalysisContext context, DeclaredAgent agent)
    {
        foreach (GrantDefect defect in GrantDefect.Of(agent))
        {
            Location place = Place(agent, defect, context.CancellationToken);
            context.Report(Diagnostic.Create(Rule, place, agent.Type.Name, defect.Problem, defect.Remedy));
        }
    }

    private static Location Place(DeclaredAgent agent, GrantDefect defect, CancellationToken cancellationToken)
    {
        if (defect.Kind == "UsesTools")
            return agent.ToolSets.ElementAt(defect.Index).Attribute.PlaceOn(agent.Type, cancellationToken);

        var written = agent.Grant?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;
        return Entries(written, defect.Kind)?.ElementAtOrDefault(defect.Index)?.GetLocation()
            ?? written?.GetLocation()
            ?? agent.Type.Place();
    }

    /// <summary>The expressions of an array in an attribute, where it is written out in full.</summary>
    private static IReadOnlyList<ExpressionSyntax>? Entries(AttributeSyntax? attribute, string part)
    {
        ExpressionSyntax? array = attribute?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == part)?.Expression;
        return array switch
        {
            CollectionExpressionSyntax collection => [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(static element => element.Expression)],
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            _ => null,
        };
    }
}
