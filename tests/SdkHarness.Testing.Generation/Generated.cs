using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SdkHarness.Generators;

namespace SdkHarness.Testing;

/// <summary>Runs the generators on source text.</summary>
public static class Generated
{
    public static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    private static readonly MetadataReference Harness = MetadataReference.CreateFromFile(typeof(ToolSetAttribute).Assembly.Location);

    public static CSharpCompilation Compilation(string source) => CSharpCompilation.Create(
        "Shop",
        [Parse(source)],
        [.. Net100.References.All, Harness],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(
        "using System; using System.Collections.Generic; using System.ComponentModel.DataAnnotations; using System.Threading; using System.Threading.Tasks; using SdkHarness;\n"
        + source.ReplaceLineEndings("\n"), Options, path: "/src/Shop.cs");

    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new ToolSetGenerator().AsSourceGenerator(), new AgentGenerator().AsSourceGenerator(), new SilencingGenerator().AsSourceGenerator()],
        parseOptions: Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The generated files, and the errors and warnings of the whole.</summary>
    public static (IReadOnlyDictionary<string, string> Files, IReadOnlyList<Diagnostic> Diagnostics) From(string source, params MetadataReference[] references)
    {
        GeneratorDriver driver = Driver().RunGeneratorsAndUpdateCompilation(Compilation(source).AddReferences(references), out Compilation whole, out _);
        GeneratorDriverRunResult result = driver.GetRunResult();
        Assert.All(result.Results, static generator => Assert.Null(generator.Exception));
        var files = result.Results
            .SelectMany(static generator => generator.GeneratedSources)
            .ToDictionary(static file => file.HintName, static file => file.SourceText.ToString());
        return (files, [.. whole.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)]);
    }
}
