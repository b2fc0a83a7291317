using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SdkHarness.Analyzers.Tests.Effects;

/// <summary>A program whose read-only tool is to be judged.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Source">The code, without the usual usings.</param>
/// <param name="Library">Code of another project that it references; empty for none.</param>
/// <param name="EffectsFile">The project's <c>harness.effects.txt</c>; empty for none.</param>
internal sealed record EffectProgram(string Name, string Source, string Library = "", string EffectsFile = "")
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using SdkHarness;

        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);

    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. Basic.Reference.Assemblies.Net100.References.All,
        MetadataReference.CreateFromFile(typeof(ToolSetAttribute).Assembly.Location),
        .. Frameworks.All,
    ];

    /// <summary>What the rule says, in the order of the lines; a program that does not compile is no program.</summary>
    public async Task<IReadOnlyList<Diagnostic>> JudgeAsync(CancellationToken cancellationToken)
    {
        CompilationWithAnalyzers compilation = Compile(cancellationToken);
        ImmutableArray<Diagnostic> found = await compilation.GetAnalyzerDiagnosticsAsync(cancellationToken);
        return [.. found.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>What an editor shows while the file is open: nothing that waits for the end of the compilation.</summary>
    public async Task<IReadOnlyList<Diagnostic>> JudgeLiveAsync(CancellationToken cancellationToken)
    {
        CompilationWithAnalyzers compilation = Compile(cancellationToken);
        SemanticModel model = compilation.Compilation.GetSemanticModel(compilation.Compilation.SyntaxTrees.First());
        return await compilation.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellationToken);
    }

    public static string Message(Diagnostic diagnostic) => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";

    private CompilationWithAnalyzers Compile(CancellationToken cancellationToken)
    {
        List<MetadataReference> references = [.. References];
        if (Library.Length > 0)
            references.Add(Emitted(Create("Library", Library, References), cancellationToken));
        CSharpCompilation compilation = Create("Program", Source, references);
        Assert.Empty(compilation.GetDiagnostics(cancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => $"{Name}: {diagnostic}"));
        ImmutableArray<AdditionalText> files = EffectsFile.Length == 0 ? [] : [new TextFile("harness.effects.txt", EffectsFile)];
        return compilation.WithAnalyzers(
            [new ReadOnlyToolAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(files),
                onAnalyzerException: (exception, _, _) => throw new InvalidOperationException($"{Name}: {exception}", exception),
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false));
    }

    public static CSharpCompilation Create(string name, string source, IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        name,
        [CSharpSyntaxTree.ParseText(Usings + source, Parsing, path: $"{name}.cs")],
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    private static PortableExecutableReference Emitted(CSharpCompilation library, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        Assert.Empty(library.Emit(stream, cancellationToken: cancellationToken).Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
