using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN008: a scope of a tool or of a grant is malformed, or differs from a tool's only in case.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeFormAnalyzer() : HarnessAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Error(RuleCatalogue.MalformedScope);

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var spellings = new Lazy<ScopeSpellings>(() => ScopeSpellings.Read(context.Compilation.Assembly));
        context.RegisterSymbolAction(symbol => Analyze(symbol, spellings), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context, Lazy<ScopeSpellings> spellings)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type)
            return;

        if (type.IsToolSet())
        {
            foreach (ToolMethod tool in type.Tools())
            {
                foreach (ScopeDefect defect in DeclaredScopes.Defects(tool))
                    Report(context, defect.Attribute.PlaceOn(tool, context.CancellationToken), defect, DeclaredScopes.Owner(tool), false, spellings);
            }
        }

        if (type.Has(AttributeNames.Agent))
        {
            foreach (ScopeDefect defect in DeclaredScopes.Defects(type))
                Report(context, defect.Attribute.PlaceOn(type, context.CancellationToken), defect, DeclaredScopes.Owner(type), true, spellings);
        }
    }

    private static void Report(
        SymbolAnalysisContext context, Location place, ScopeDefect defect, string owner, bool isGrant, Lazy<ScopeSpellings> spellings)
    {
        string remedy = ScopeForm.OtherCase(defect.Scope, isGrant) is { } lower && spellings.Value.Of(lower) is { } other
            ? $"{defect.Remedy}, as '{other.Qualified}' does"
            : defect.Remedy;
        context.Report(Diagnostic.Create(Rule, place, defect.Scope, owner, defect.Problem, remedy));
    }
}
