using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkHarness.Analyzers.Tests.Trimming;

/// <summary>Warns of every attribute whose constructor may break under trimming, as the SDK's own analyzer does, which is no package.</summary>
// It is of the tests alone, run by them and never loaded by a compiler nor released, which these rules are for.
#pragma warning disable RS1036, RS1038, RS1041, RS2008
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TrimmerStandIn : DiagnosticAnalyzer
#pragma warning restore RS1036, RS1038, RS1041
{
    private static readonly DiagnosticDescriptor Rule = new("IL2026", "Trimming", "May break", "Trimming", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(
            static node =>
            {
                if (node.SemanticModel.GetSymbolInfo(node.Node, node.CancellationToken).Symbol is { } constructor
                    && constructor.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "RequiresUnreferencedCodeAttribute"))
                {
                    node.ReportDiagnostic(Diagnostic.Create(Rule, node.Node.GetLocation()));
                }
            },
            SyntaxKind.Attribute);
    }
}
