using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN106: an asynchronous tool takes no <c>CancellationToken</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CancellationAnalyzer() : ToolAnalyzer(Rule)
{
    /// <summary>The property that marks a tool whose signature is its own, so that a parameter can be added.</summary>
    public const string OwnSignature = "own";

    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Warning(RuleCatalogue.NoCancellation);

    private static readonly ImmutableDictionary<string, string?> Mendable = ImmutableDictionary<string, string?>.Empty.Add(OwnSignature, null);

    /// <inheritdoc />
    private protected override void AnalyzeTool(SymbolAnalysisContext context, ToolMethod tool)
    {
        if (!ToolResult.IsAsynchronous(tool) || TakesToken(tool) || tool.Has(AttributeNames.Blocked) || IsGivenElsewhere(tool))
            return;

        bool isOwn = tool.Declarations.Count == 1 && tool.Symbol is { IsPartialDefinition: false, PartialImplementationPart: null, IsAbstract: false };
        context.Report(Diagnostic.Create(
            Rule, tool.Place(), isOwn ? Mendable : ImmutableDictionary<string, string?>.Empty, tool.Qualified));
    }

    private static bool TakesToken(ToolMethod tool)
    {
        foreach (IParameterSymbol parameter in tool.Symbol.Parameters)
        {
            if (HiddenParameters.KindOf(tool, parameter) == HiddenParameter.CancellationToken)
                return true;
        }

        return false;
    }

    /// <summary>Whether another assembly says what the method takes.</summary>
    private static bool IsGivenElsewhere(ToolMethod tool)
    {
        foreach (IMethodSymbol declaration in tool.Declarations)
        {
            if (!SymbolEqualityComparer.Default.Equals(declaration.ContainingAssembly, tool.ToolSet.ContainingAssembly))
                return true;
        }

        return false;
    }
}
