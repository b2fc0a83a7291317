using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkHarness.Analyzers.Tests.Trimming;

public sealed class CheckedConstraintTests
{
    private const string Tools = """
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using SdkHarness;

        public record Base { [MaxLength(5)] public string[] Inherited { get; set; } = []; }
        public sealed record Line([MinLength(1)] string[] Parts) : Base { [Length(1, 2)] public int[] Sizes { get; set; } = []; }
        public sealed record Other([MinLength(1)] string[] Parts);
        public sealed record Answer([property: MinLength(1)] string[] Parts);

        public interface IOrders { [ReadScope("a.b")] int Declared([MinLength(1)] string[] skus); }

        [ToolSet("orders")]
        public sealed class Orders : IOrders
        {
            [ReadScope("a.b")] public Answer Get([MinLength(1)] IReadOnlyList<Line?> lines) => new([]);
            public int Declared(string[] skus) => 1;
            [NotATool] public int Help([MinLength(1)] string[] words) => 1;
        }

        public static class Elsewhere { public static int Count([MinLength(1)] string[] words) => words.Length; }
        """;

    [Fact]
    public async Task The_warning_is_taken_back_where_generated_code_checks_and_nowhere_else()
    {
        ImmutableArray<Diagnostic> warnings = await WarningsAsync(Tools);

        // In order: the members that arguments are made of, those of other records, the tools' parameters, other methods'.
        Assert.Equal(
            ["5: True", "6: True", "6: True", "7: False", "8: False", "10: True", "15: True", "17: False", "20: False"],
            warnings.OrderBy(static warning => warning.Location.SourceSpan.Start)
                .Select(static warning => $"{warning.Location.GetLineSpan().StartLinePosition.Line + 1}: {warning.IsSuppressed}"));
    }

    private static Task<ImmutableArray<Diagnostic>> WarningsAsync(string source)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Orders",
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(ToolSetAttribute).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static found => found.Severity == DiagnosticSeverity.Error));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        return new CompilationWithAnalyzers(compilation, [new TrimmerStandIn(), new CheckedConstraintSuppressor()], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
