using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Generators.Problems;
using SdkHarness.Generators.Tools;
using SdkHarness.Generators.Types;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>
/// HRN204 to HRN207: a constraint that cannot hold, a pattern that cannot run, an idempotency key that is none, an example that does not fit. The
/// generator's own reading of the schema tells them, while one types.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchemaAnalyzer() : ToolSetAnalyzer(Constraint, Pattern, IdempotencyKey, Example)
{
    internal static readonly DiagnosticDescriptor Constraint = HarnessRule.Error(RuleCatalogue.Constraint);
    internal static readonly DiagnosticDescriptor Pattern = HarnessRule.Error(RuleCatalogue.Pattern);
    internal static readonly DiagnosticDescriptor IdempotencyKey = HarnessRule.Error(RuleCatalogue.IdempotencyKey);
    internal static readonly DiagnosticDescriptor Example = HarnessRule.Error(RuleCatalogue.Example);

    private static readonly DiagnosticDescriptor[] Rules = [Constraint, Pattern, IdempotencyKey, Example];

    /// <inheritdoc />
    protected override void Analyze(SymbolAnalysisContext context, INamedTypeSymbol toolSet)
    {
        var problems = new ProblemList(toolSet, (rule, at, arguments) => Report(context, rule, at, arguments));
        var enums = new EnumTypes();
        var parser = new ToolParser(new InputTypes(problems, enums), new OutputTypes(problems, enums), problems);
        foreach (ToolMethod tool in toolSet.Tools())
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            parser.CheckSchema(tool);
        }
    }

    /// <summary>Rules that have an analyzer of their own are left to it.</summary>
    private static void Report(SymbolAnalysisContext context, RuleText found, ISymbol at, string[] arguments)
    {
        if (Array.Find(Rules, rule => rule.Id == found.Id) is { } shown)
            context.Report(Diagnostic.Create(shown, at.Place(), [.. arguments]));
    }
}
