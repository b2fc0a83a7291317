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
        context.RegisterSourceOutput(models, static (output, model) =>
            output.AddSource($"{HintName(model.Type)}.Tools.g.cs", ToolSetEmitter.Emit(model)));

        IncrementalValuesProvider<ToolSetParseResult> problems = parsed
            .Where(static result => result.Problems.Count > 0)
            .Select(static (result, _) => result with { Model = null })
            .WithTrackingName("ToolSetProblems");
        context.RegisterSourceOutput(problems, static (output, result) =>
            output.AddSource($"{HintName(result.HintName)}.Problems.g.cs", ProblemEmitter.Emit(result.Problems)));
    }

    internal static string HintName(string type) => type.Replace("global::", "").Replace('<', '_').Replace('>', '_').Replace('@', '_');
}
