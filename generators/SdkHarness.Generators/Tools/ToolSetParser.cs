using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Problems;
using SdkHarness.Generators.Types;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Tools;

/// <summary>Reads a class with <c>[ToolSet]</c>.</summary>
internal static class ToolSetParser
{
    public static ToolSetParseResult Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        if (!context.IsFirst())
            return ToolSetParseResult.None;

        var type = (INamedTypeSymbol)context.TargetSymbol;
        var problems = new ProblemList(type);
        string name = type.ToolSetName();
        if (ToolNames.ToolSetProblem(name) is var (problem, remedy))
            problems.Add(RuleCatalogue.InvalidName, type, "tool set", name, problem, remedy);
        foreach ((string what, string advice) in ClassShape.Defects(type))
            problems.Add(RuleCatalogue.CannotBeCompleted, type, "tool set", type.Name, what, advice);
        foreach (ISymbol element in (ISymbol[])[.. InheritedTools.Classes(type), type.ContainingAssembly])
            SafetyRules.CheckPaths(element, problems);

        ToolSetModel? model = problems.Count == 0 ? Model(type, name, problems, cancellationToken) : null;
        return new ToolSetParseResult(model, type.Placed(), problems.ToEquatableArray());
    }

    private static ToolSetModel Model(
        INamedTypeSymbol type, string name, ProblemList problems, CancellationToken cancellationToken)
    {
        var enums = new EnumTypes();
        var inputs = new InputTypes(problems, enums);
        var outputs = new OutputTypes(problems, enums);
        var parser = new ToolParser(inputs, outputs, problems);
        var tools = new List<ToolModel>();
        var names = new Dictionary<string, ToolMethod>(StringComparer.OrdinalIgnoreCase);
        foreach (ToolMethod method in type.Tools())
        {
            cancellationToken.ThrowIfCancellationRequested();
            ToolModel? tool = parser.Parse(method, name);
            if (names.TryGetValue(method.ToolName(), out ToolMethod? other))
            {
                (string problem, string remedy) = ToolNames.Taken(other);
                problems.Add(RuleCatalogue.InvalidName, method.Symbol, "tool", method.ToolName(), problem, remedy);
                continue;
            }

            names.Add(method.ToolName(), method);
            if (tool is not null)
                tools.Add(tool);
        }

        return new ToolSetModel
        {
            Namespace = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            ClassName = Literal.Identifier(type.Name),
            Type = type.Code(),
            Keyword = type.IsRecord ? "record" : "class",
            Name = name,
            Description = type.Description(),
            Owner = type.Find(AttributeNames.ToolSet)?.Named<string>("Owner"),
            HidesContract = type.HasMember("Contract"),
            HidesBindings = type.HasMember("Bindings"),
            Tools = tools.ToEquatableArray(),
            Inputs = inputs.Models,
            Outputs = outputs.Models,
            InputVariants = inputs.Variants,
            OutputVariants = outputs.Variants,
            Enums = enums.Models,
        };
    }
}
