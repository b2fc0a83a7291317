using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN011: a <c>[SuppressMessage]</c> hides one of these rules.</summary>
/// <remarks>It could hide this report too; the generator says the same as an error of the compiler, which no attribute hides.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SuppressedByAttributeAnalyzer() : HarnessAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Safety(RuleCatalogue.SuppressedByAttribute);

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.Attribute);

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if ((attribute.IsWrittenAs("SuppressMessage") || attribute.IsWrittenAs("UnconditionalSuppressMessage"))
            && attribute.Read(context.SemanticModel, context.CancellationToken) is var (_, data)
            && SuppressMessages.Is(data)
            && SuppressMessages.HiddenRule(data) is { } hidden)
        {
            context.Report(Diagnostic.Create(Rule, attribute.GetLocation(), SuppressMessages.Words(data, hidden)));
        }
    }
}
