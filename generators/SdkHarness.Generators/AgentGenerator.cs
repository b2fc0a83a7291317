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
        IncrementalValuesProvider<AgentParseResult> parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(AttributeNames.Agent, static (node, _) => node is TypeDeclarationSyntax, AgentParser.Parse)
            .WithTrackingName("AgentParsed");

        IncrementalValuesProvider<AgentModel> models = parsed
            .Where(static result => result.Model is not null)
            .Select(static (result, _) => result.Model!)
            .WithTrackingName("AgentModel");
        context.RegisterSourceOutput(models, static (output, model) =>
            output.AddSource($"{ToolSetGenerator.HintName(model.Type)}.Agent.g.cs", AgentEmitter.Emit(model)));

        IncrementalValuesProvider<AgentParseResult> problems = parsed
            .Where(static result => result.Problems.Count > 0)
            .WithTrackingName("AgentProblems");
        context.RegisterSourceOutput(problems, static (output, result) =>
            output.AddSource($"{ToolSetGenerator.HintName(result.HintName)}.Problems.g.cs", ProblemEmitter.Emit(result.Problems)));
    }
}
