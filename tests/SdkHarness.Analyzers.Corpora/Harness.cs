using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Generators;

namespace SdkHarness.Analyzers.Corpora;

/// <summary>All that the package brings to a compilation.</summary>
internal static class Harness
{
    public static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    /// <summary>What the SDK's implicit usings and the package's own are.</summary>
    public static readonly SyntaxTree Usings = CSharpSyntaxTree.ParseText(
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using SdkHarness;
        """,
        Options,
        "Usings.cs");

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(HarnessAnalyzer).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .OrderBy(static type => type.Name, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static IReadOnlyList<MetadataReference> References { get; } =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ToolSetAttribute).Assembly.Location)];

    public static CSharpCompilation Compilation(params IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Corpus",
        [Usings, .. trees],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new ToolSetGenerator().AsSourceGenerator(), new AgentGenerator().AsSourceGenerator()], parseOptions: Options);

    /// <summary>What every analyzer finds. One that throws fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Findings(Compilation compilation, CancellationToken cancellationToken)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            static (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer} threw.", exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        return await new CompilationWithAnalyzers(compilation, Analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken);
    }
}
