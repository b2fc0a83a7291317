using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>A rule that is told from one tool set's declarations.</summary>
/// <param name="rule">The rule.</param>
public abstract class ToolSetAnalyzer(DiagnosticDescriptor rule) : HarnessAnalyzer(rule)
{
    /// <inheritdoc />
    protected sealed override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type && type.IsToolSet())
                    Analyze(symbol, type);
            },
            SymbolKind.NamedType);

    /// <summary>Checks one tool set.</summary>
    /// <param name="context">Takes the findings.</param>
    /// <param name="toolSet">The class.</param>
    protected abstract void Analyze(SymbolAnalysisContext context, INamedTypeSymbol toolSet);
}
