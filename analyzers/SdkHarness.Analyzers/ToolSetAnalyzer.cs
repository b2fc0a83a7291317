using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>Rules that are told from one tool set's declarations.</summary>
/// <param name="rules">The rules.</param>
public abstract class ToolSetAnalyzer(params DiagnosticDescriptor[] rules) : HarnessAnalyzer(rules)
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
