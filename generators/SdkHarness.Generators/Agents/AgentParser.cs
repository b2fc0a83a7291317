using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Problems;
using SdkHarness.Generators.Types;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Agents;

/// <summary>Reads a class with <c>[Agent]</c>.</summary>
internal static class AgentParser
{
    public static AgentParseResult Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        if (!context.IsFirst())
            return AgentParseResult.None;

        var type = (INamedTypeSymbol)context.TargetSymbol;
        var problems = new ProblemList(type);
        AttributeData agent = context.Attributes[0];
        string name = agent.Argument<string>(0) ?? "";
        if (ToolNames.AgentProblem(name) is var (problem, remedy))
            problems.Add(RuleCatalogue.InvalidName, type, "agent", name, problem, remedy);
        foreach ((string what, string advice) in ClassShape.Defects(type))
            problems.Add(RuleCatalogue.CannotBeCompleted, type, "agent", type.Name, what, advice);
        foreach (ScopeDefect scope in DeclaredScopes.Defects(type))
            problems.Add(RuleCatalogue.MalformedScope, type, scope.Scope, DeclaredScopes.Owner(type), scope.Problem, scope.Remedy);

        cancellationToken.ThrowIfCancellationRequested();
        var declared = new DeclaredAgent(type);
        EquatableArray<string> toolSets = ToolSets(declared, problems);
        EquatableArray<string> agents = Agents(declared, problems);
        var flows = new ProblemList(type, heedsExceptions: false);
        foreach (OpenFlow flow in OpenFlow.Of(declared))
            flows.Add(RuleCatalogue.OpenFlow, type, type.Name, flow.Reads, flow.TakesIn, flow.Sends);
        AgentModel? model = problems.Count == 0 ? Model(declared, agent, name, toolSets, agents) : null;
        DateTime? accepted = flows.Count == 0 ? null : Acceptance.LastDay(type, RuleCatalogue.OpenFlow.Id);
        return new AgentParseResult(model, type.Placed(), problems.ToEquatableArray(), flows.ToEquatableArray(), accepted);
    }

    private static EquatableArray<string> ToolSets(DeclaredAgent agent, ProblemList problems)
    {
        var names = new List<string>();
        foreach ((ITypeSymbol used, _) in agent.Named(AttributeNames.UsesTools))
        {
            if (used is INamedTypeSymbol toolSet && toolSet.IsToolSet())
                names.Add(toolSet.ToolSetName());
            else
                Misused(agent, used, "tool set", "[ToolSet]", problems);
        }

        return names.Distinct().ToEquatableArray();
    }

    private static EquatableArray<string> Agents(DeclaredAgent agent, ProblemList problems)
    {
        var names = new List<string>();
        foreach ((ITypeSymbol used, _) in agent.Named(AttributeNames.UsesAgent))
        {
            if (used.Find(AttributeNames.Agent) is { } other)
                names.Add(other.Argument<string>(0) ?? "");
            else
                Misused(agent, used, "agent", "[Agent]", problems);
        }

        return names.Distinct().ToEquatableArray();
    }

    private static void Misused(DeclaredAgent agent, ITypeSymbol used, string kind, string attribute, ProblemList problems) =>
        problems.Add(
            RuleCatalogue.CannotBeCompleted, agent.Type, "agent", agent.Type.Name,
            $"uses '{used.Shown()}', which is no {kind}", $"mark that class with {attribute}");

    private static AgentModel Model(
        DeclaredAgent declared, AttributeData agent, string name, EquatableArray<string> toolSets, EquatableArray<string> agents)
    {
        INamedTypeSymbol type = declared.Type;
        AttributeData? grant = declared.Grant;
        return new AgentModel
        {
            Namespace = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            ClassName = Literal.Identifier(type.Name),
            Type = type.Code(),
            Keyword = type.IsRecord ? "record" : "class",
            HidesContract = type.HasMember("Contract"),
            Name = name,
            Owner = agent.Named<string>("Owner"),
            Version = agent.Named<string>("Version"),
            HasInstructions = HasInstructions(type),
            ToolSets = toolSets,
            Agents = agents,
            Reads = declared.Reads.ToEquatableArray(),
            Writes = declared.Writes.ToEquatableArray(),
            Labels = declared.Labels.ToEquatableArray(),
            MaxCalls = grant?.Named("MaxCalls", 100) ?? 100,
            MaxWrites = grant?.Named("MaxWrites", 10) ?? 10,
        };
    }

    private static bool HasInstructions(INamedTypeSymbol type) => type.GetMembers("Instructions").Any(static member => member switch
    {
        IPropertySymbol property => property is { IsStatic: true, Type.SpecialType: SpecialType.System_String, GetMethod: not null },
        IFieldSymbol field => field is { IsStatic: true, Type.SpecialType: SpecialType.System_String },
        _ => false,
    });
}
