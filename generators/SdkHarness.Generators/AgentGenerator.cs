using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkHarness.Generators.Agents;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Problems;
using SdkHarness.Symbols;

namespace SdkHarness.Generators;

/// <summary>Turns each class with <c>[Agent]</c> into a contract, or into build errors that say why not.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class AgentGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<DateTime?> today = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => BuildDay.Read(options.GlobalOptions));
        IncrementalValuesProvider<AgentParseResult> parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(AttributeNames.Agent, static (node, _) => node is TypeDeclarationSyntax, AgentParser.Parse)
            .Combine(today)
            .Select(static (agent, _) => agent.Left.On(agent.Right))
            .WithTrackingName("AgentParsed");

        IncrementalValuesProvider<AgentModel> models = parsed
            .Where(static result => result.Model is not null)
            .Select(static (result, _) => result.Model!)
            .WithTrackingName("AgentModel");
        context.RegisterSourceOutput(models.Combine(models.Select(static (model, _) => model.Type).Shared()), static (output, read) =>
            output.AddSource(HintNames.Of(read.Left.Type, "Agent", read.Right), AgentEmitter.Emit(read.Left)));

        IncrementalValuesProvider<AgentParseResult> problems = parsed
            .Where(static result => result.Problems.Count > 0)
            .WithTrackingName("AgentProblems");
        context.RegisterSourceOutput(problems.Combine(problems.Select(static (result, _) => result.Type).Shared()), static (output, read) =>
            output.AddSource(HintNames.Of(read.Left.Type, "Problems", read.Right), ProblemEmitter.Emit(read.Left.Problems)));
    }
}
