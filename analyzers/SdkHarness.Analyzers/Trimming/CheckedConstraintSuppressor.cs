using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>
/// Takes back the warning that a constraint on a tool's argument may break under trimming: <c>[MinLength]</c>, <c>[MaxLength]</c> and
/// <c>[Length]</c> look for a <c>Count</c> by reflection when they validate, and here they never do, since the generated binding checks in their place.
/// </summary>
/// <remarks>Only on the parameters of tools and on the members of the types that these are made of; everywhere else the warning stands.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CheckedConstraintSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Checked = new(
        "HRNS01", "IL2026", "The constraint is read by the compiler and checked by generated code; its attribute never validates anything.");

    /// <inheritdoc />
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Checked];

    /// <inheritdoc />
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        HashSet<ISymbol>? arguments = null;
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (Constrained(diagnostic, context) is not { } constrained)
                continue;

            arguments ??= ToolArgumentTypes.Of(context.Compilation, context.CancellationToken);
            if (arguments.Contains(constrained.ContainingSymbol) || (constrained.ContainingType is { } type && arguments.Contains(type.OriginalDefinition)))
                context.ReportSuppression(Suppression.Create(Checked, diagnostic));
        }
    }

    /// <summary>The parameter or property that bears the constraint that the warning is about.</summary>
    private static ISymbol? Constrained(Diagnostic diagnostic, SuppressionAnalysisContext context)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
            return null;

        SyntaxNode at = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
        if (at.FirstAncestorOrSelf<AttributeSyntax>() is not { Parent.Parent: { } bearer } attribute)
            return null;

        SemanticModel model = context.GetSemanticModel(tree);
        return model.GetSymbolInfo(attribute, context.CancellationToken).Symbol is IMethodSymbol constructor
            && constructor.ContainingType.ContainingNamespace.ToDisplayString() == "System.ComponentModel.DataAnnotations"
                ? model.GetDeclaredSymbol(bearer, context.CancellationToken)
                : null;
    }
}
