using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>A rule that is told from one agent's declaration and those of the tool sets that it uses, of whatever assembly.</summary>
/// <param name="rule">The rule.</param>
public abstract class AgentAnalyzer(DiagnosticDescriptor rule) : HarnessAnalyzer(rule)
{
    /// <inheritdoc />
    protected sealed override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type && type.Has(AttributeNames.Agent))
                    AnalyzeAgent(symbol, new DeclaredAgent(type));
            },
            SymbolKind.NamedType);

    /// <summary>Checks one agent.</summary>
    /// <param name="context">Takes the findings.</param>
    /// <param name="agent">What it declares.</param>
    private protected abstract void AnalyzeAgent(SymbolAnalysisContext context, DeclaredAgent agent);
}
