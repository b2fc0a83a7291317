using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Generators.Types;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN202: a tool, a parameter that the model gives, or a property of a result has no description.</summary>
/// <remarks>An element of a doc comment without words describes nothing.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DescriptionAnalyzer() : HarnessAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Warning(RuleCatalogue.NoDescription);

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var shown = new Lazy<ShownMembers>(() => ShownMembers.Read(context.Compilation.Assembly));
        context.RegisterSymbolAction(symbol => Analyze(symbol, shown), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context, Lazy<ShownMembers> shown)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind == TypeKind.Class && type.IsToolSet())
        {
            foreach (ToolMethod tool in type.Tools())
                CheckTool(context, tool);
        }

        foreach (JsonMember member in shown.Value.Of(type))
        {
            if (Description(member).Length == 0)
                Report(context, member.Symbol.Place(), $"property '{member.Symbol.Qualified()}' of a result", "write a doc comment, or [Description]");
        }
    }

    /// <summary>What never runs is described to people, who have the reason for that.</summary>
    private static void CheckTool(SymbolAnalysisContext context, ToolMethod tool)
    {
        if (tool.Has(AttributeNames.Blocked))
            return;
        if (tool.Description().Length == 0)
            Report(context, tool.Place(), $"tool '{tool.Qualified}'", "write a doc comment, or [Tool(Description = …)]");
        foreach (IParameterSymbol parameter in tool.Visible())
        {
            if (tool.Description(parameter).Length == 0)
                Report(context, parameter.PlaceIn(tool), $"parameter '{parameter.Name}' of the tool '{tool.Qualified}'", $"write <param name=\"{parameter.Name}\"> in the doc comment, or [Description]");
        }
    }

    /// <summary>A record's property is described where its parameter is.</summary>
    private static string Description(JsonMember member)
    {
        if (member.Symbol.Description() is { Length: > 0 } own)
            return own;

        foreach (IMethodSymbol constructor in member.Symbol.ContainingType.InstanceConstructors)
        {
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                if (string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase) && parameter.Description() is { Length: > 0 } given)
                    return given;
            }
        }

        return "";
    }

    private static void Report(SymbolAnalysisContext context, Location place, string what, string remedy) =>
        context.Report(Diagnostic.Create(Rule, place, what, remedy));
}
