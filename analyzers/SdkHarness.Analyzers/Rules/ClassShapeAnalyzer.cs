using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN007: a tool set or an agent is not partial, or has a shape that the generator cannot complete.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClassShapeAnalyzer() : HarnessAnalyzer(Rule)
{
    /// <summary>The property that marks a finding that <c>partial</c> would mend.</summary>
    public const string NeedsPartial = "partial";

    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Error(RuleCatalogue.CannotBeCompleted);

    private static readonly ImmutableDictionary<string, string?> Mendable = ImmutableDictionary<string, string?>.Empty.Add(NeedsPartial, null);

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type)
            return;

        string? kind = type.IsToolSet() ? "tool set" : type.Has(AttributeNames.Agent) ? "agent" : null;
        if (kind is null)
            return;

        foreach ((string problem, string remedy) in ClassShape.Defects(type))
        {
            ImmutableDictionary<string, string?> properties =
                remedy == ClassShape.AddPartial ? Mendable : ImmutableDictionary<string, string?>.Empty;
            context.Report(Diagnostic.Create(Rule, type.Place(), properties, kind, type.Name, problem, remedy));
        }
    }
}
