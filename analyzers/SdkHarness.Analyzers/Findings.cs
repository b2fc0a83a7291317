using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>The one way in which a rule reports: what an <c>[Accepted]</c> in force covers is not reported.</summary>
/// <remarks>
/// Covered is a finding that lies in an element with the attribute, and one that is about such an element. Whether it is, is asked only where
/// there is a finding, and only of rules that can be accepted.
/// </remarks>
internal static class Findings
{
    /// <param name="context">The callback's context.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="about">What it is about where it lies elsewhere, for example the tool whose result type it points at.</param>
    public static void Report(this SymbolAnalysisContext context, Diagnostic finding, ISymbol? about = null)
    {
        if (!IsAccepted(finding, about ?? context.Symbol, context.Compilation, context.Options, context.CancellationToken))
            context.ReportDiagnostic(finding);
    }

    /// <inheritdoc cref="Report(SymbolAnalysisContext, Diagnostic, ISymbol?)"/>
    public static void Report(this OperationAnalysisContext context, Diagnostic finding, ISymbol? about = null)
    {
        if (!IsAccepted(finding, about ?? context.ContainingSymbol, context.Compilation, context.Options, context.CancellationToken))
            context.ReportDiagnostic(finding);
    }

    /// <inheritdoc cref="Report(SymbolAnalysisContext, Diagnostic, ISymbol?)"/>
    public static void Report(this OperationBlockAnalysisContext context, Diagnostic finding, ISymbol? about = null)
    {
        if (!IsAccepted(finding, about ?? context.OwningSymbol, context.Compilation, context.Options, context.CancellationToken))
            context.ReportDiagnostic(finding);
    }

    /// <inheritdoc cref="Report(SymbolAnalysisContext, Diagnostic, ISymbol?)"/>
    public static void Report(this SyntaxNodeAnalysisContext context, Diagnostic finding, ISymbol? about = null)
    {
        if (!IsAccepted(finding, about ?? context.ContainingSymbol, context.Compilation, context.Options, context.CancellationToken))
            context.ReportDiagnostic(finding);
    }

    /// <inheritdoc cref="Report(SymbolAnalysisContext, Diagnostic, ISymbol?)"/>
    public static void Report(this CompilationAnalysisContext context, Diagnostic finding, ISymbol? about = null)
    {
        if (!IsAccepted(finding, about ?? context.Compilation.Assembly, context.Compilation, context.Options, context.CancellationToken))
            context.ReportDiagnostic(finding);
    }

    /// <inheritdoc cref="Report(SymbolAnalysisContext, Diagnostic, ISymbol?)"/>
    public static void Report(this AdditionalFileAnalysisContext context, Diagnostic finding)
    {
        if (!IsAccepted(finding, context.Compilation.Assembly, context.Compilation, context.Options, context.CancellationToken))
            context.ReportDiagnostic(finding);
    }

    private static bool IsAccepted(
        Diagnostic finding, ISymbol? about, Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (!AcceptableRules.Contains(finding.Id))
            return false;

        DateTime? today = BuildDay.Read(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        return Acceptance.Covers(about, finding.Id, today)
            || Acceptance.Covers(SymbolAt(finding.Location, compilation, cancellationToken), finding.Id, today);
    }

    /// <summary>The innermost member, local function or type whose declaration the place lies in.</summary>
    private static ISymbol? SymbolAt(Location place, Compilation compilation, CancellationToken cancellationToken)
    {
        if (place.SourceTree is not { } tree || !compilation.ContainsSyntaxTree(tree))
            return null;

        SyntaxNode? node = tree.GetRoot(cancellationToken).FindNode(place.SourceSpan, getInnermostNodeForTie: true);
        for (; node is not null; node = node.Parent)
        {
            if (node is MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax and not BaseFieldDeclarationSyntax
                or LocalFunctionStatementSyntax or AccessorDeclarationSyntax)
            {
#pragma warning disable RS1030 // A finding may lie in another file than what was looked at; it is rare, so a model of its own costs nothing.
                return compilation.GetSemanticModel(tree).GetDeclaredSymbol(node, cancellationToken);
#pragma warning restore RS1030
            }
        }

        return null;
    }
}
