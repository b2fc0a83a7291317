using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Problems;
using SdkHarness.Generators.Tools;
using SdkHarness.Symbols;

namespace SdkHarness.Generators;

/// <summary>Turns each class with <c>[ToolSet]</c> into contracts and guarded bindings, or into build errors that say why not.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ToolSetGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ToolSetParseResult> parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(AttributeNames.ToolSet, static (node, _) => node is TypeDeclarationSyntax, ToolSetParser.Parse)
            .WithTrackingName("ToolSetParsed");

        IncrementalValuesProvider<ToolSetModel> models = parsed
            .Where(static result => result.Model is not null)
            .Select(static (result, _) => result.Model!)
            .WithTrackingName("ToolSetModel");
        context.RegisterSourceOutput(models.Combine(models.Select(static (model, _) => model.Type).Shared()), static (output, read) =>
            output.AddSource(HintNames.Of(read.Left.Type, "Tools", read.Right), ToolSetEmitter.Emit(read.Left)));

        IncrementalValuesProvider<ToolSetParseResult> problems = parsed
            .Where(static result => result.Problems.Count > 0)
            .Select(static (result, _) => result with { Model = null })
            .WithTrackingName("ToolSetProblems");
        context.RegisterSourceOutput(problems.Combine(problems.Select(static (result, _) => result.Type).Shared()), static (output, read) =>
            output.AddSource(HintNames.Of(read.Left.Type, "Problems", read.Right), ProblemEmitter.Emit(read.Left.Problems)));
    }
}
