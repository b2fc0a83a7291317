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
        EquatableArray<string> toolSets = ToolSets(type, problems);
        AgentModel? model = problems.Count == 0 ? Model(type, agent, name, toolSets) : null;
        return new AgentParseResult(model, type.Placed(), problems.ToEquatableArray());
    }

    private static EquatableArray<string> ToolSets(INamedTypeSymbol type, ProblemList problems)
    {
        var names = new List<string>();
        foreach (AttributeData uses in type.FindAll(AttributeNames.UsesTools))
        {
            if (uses.AttributeClass!.TypeArguments[0] is INamedTypeSymbol toolSet && toolSet.IsToolSet())
                names.Add(toolSet.ToolSetName());
            else
                problems.Add(
                    RuleCatalogue.CannotBeCompleted, type, "agent", type.Name,
                    $"uses '{uses.AttributeClass.TypeArguments[0].Shown()}', which is no tool set", "mark that class with [ToolSet]");
        }

        return names.Distinct().ToEquatableArray();
    }

    private static AgentModel Model(INamedTypeSymbol type, AttributeData agent, string name, EquatableArray<string> toolSets)
    {
        AttributeData? grant = type.Find(AttributeNames.Grant);
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
            Reads = (grant?.NamedStrings("Read") ?? []).ToEquatableArray(),
            Writes = (grant?.NamedStrings("Write") ?? []).ToEquatableArray(),
            Labels = (grant?.NamedStrings("Labels") ?? []).ToEquatableArray(),
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
