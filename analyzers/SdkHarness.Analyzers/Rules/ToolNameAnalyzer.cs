using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN203: the name of a tool, a tool set or an agent is invalid, too long for the model providers, or taken.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToolNameAnalyzer() : HarnessAnalyzer(Rule)
{
    /// <summary>The property that carries a valid name that is free, for a tool.</summary>
    public const string FreeName = "name";

    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Error(RuleCatalogue.InvalidName);

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var taken = new Lazy<TakenNames>(() => TakenNames.Read(context.Compilation.Assembly));
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type)
                    return;
                if (type.Find(AttributeNames.ToolSet) is { } toolSet)
                    CheckToolSet(symbol, type, toolSet, taken.Value);
                if (type.Find(AttributeNames.Agent) is { } agent)
                    CheckAgent(symbol, type, agent);
            },
            SymbolKind.NamedType);
    }

    private static void CheckAgent(SymbolAnalysisContext context, INamedTypeSymbol type, AttributeData attribute)
    {
        string name = attribute.Argument<string>(0) ?? "";
        if (ToolNames.AgentProblem(name) is var (problem, remedy))
            Report(context, attribute.PlaceOn(type, context.CancellationToken), "agent", name, problem, remedy);
    }

    private static void CheckToolSet(SymbolAnalysisContext context, INamedTypeSymbol type, AttributeData attribute, TakenNames taken)
    {
        string set = type.ToolSetName();
        if (ToolNames.ToolSetProblem(set) is var (problem, remedy))
            Report(context, attribute.PlaceOn(type, context.CancellationToken), "tool set", set, problem, remedy);
        else if (taken.ToolSet(set) is { } other && !SymbolEqualityComparer.Default.Equals(other, type))
        {
            Location place = attribute.PlaceOn(type, context.CancellationToken);
            Report(context, place, "tool set", set, $"is already that of '{other.Name}'", "take another");
        }

        HashSet<string>? given = null;
        foreach (ToolMethod tool in type.Tools())
            CheckTool(context, set, tool, taken, ref given);
    }

    private static void CheckTool(SymbolAnalysisContext context, string set, ToolMethod tool, TakenNames taken, ref HashSet<string>? given)
    {
        string name = tool.ToolName();
        (string problem, string remedy)? finding = ToolNames.ToolProblem(set, name);
        if (finding is null && taken.Tool(set, name) is { } other && !TakenNames.AreOne(other, tool))
            finding = ToolNames.Taken(other);
        if (finding is not var (problem, remedy))
            return;

        string free = Free(set, tool, taken, given ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        Location place = tool.Find(AttributeNames.Tool) is { } attribute ? attribute.PlaceOn(tool, context.CancellationToken) : tool.Place();
        Report(context, place, "tool", name, problem, remedy, ImmutableDictionary<string, string?>.Empty.Add(FreeName, free));
    }

    /// <summary>The name made valid; where that is taken, with what tells the overload apart, and else with a number.</summary>
    private static string Free(string set, ToolMethod tool, TakenNames taken, HashSet<string> given)
    {
        int room = Math.Max(8, ToolNames.LongestFunction - set.Length - 1);
        string made = ToolNames.Made(tool.ToolName(), room);
        string candidate = made;
        IParameterSymbol? last = tool.Visible().LastOrDefault();
        for (int number = 1; !taken.IsFree(set, candidate, tool) || !given.Add(candidate); number++)
        {
            string suffix = number == 1 && last is not null ? $"_by_{ToolNames.Made(last.Name, 16)}" : $"_{number}";
            candidate = (made.Length + suffix.Length > room ? made.Substring(0, room - suffix.Length) : made) + suffix;
        }

        return candidate;
    }

    private static void Report(
        SymbolAnalysisContext context,
        Location place,
        string kind,
        string name,
        string problem,
        string remedy,
        ImmutableDictionary<string, string?>? properties = null) =>
        context.Report(Diagnostic.Create(Rule, place, properties, kind, name, problem, remedy));
}
