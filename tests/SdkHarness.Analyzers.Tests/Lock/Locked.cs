using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SdkHarness.Generators;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers.Tests.Lock;

/// <summary>Compiles sources with the generators, and compares them with a lock file.</summary>
internal static class Locked
{
    /// <summary>The lock file that the sources stand for.</summary>
    public static string File(string source) => LockFile.Write(Entries(Compile(source)));

    /// <summary>What the rule says about the sources: the id is always HRN305.</summary>
    public static Task<IReadOnlyList<Diagnostic>> FindingsAsync(string source, string? file, string mode = "check") =>
        FindingsAsync<LockFileAnalyzer>(source, file, mode);

    /// <summary>What a rule that reads the lock file says about the sources.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> FindingsAsync<TRule>(string source, string? file, string mode = "check")
        where TRule : DiagnosticAnalyzer, new()
    {
        var rule = new TRule();
        ImmutableArray<AdditionalText> additional = file is null ? [] : [new Text(file)];
        ImmutableArray<Diagnostic> found = await Compile(source)
            .WithAnalyzers([rule], new AnalyzerOptions(additional, new Options(mode)))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.All(found, finding => Assert.Equal(rule.SupportedDiagnostics[0].Id, finding.Id));
        return [.. found.OrderBy(static finding => finding.Location.SourceSpan.Start)];
    }

    /// <summary>What the rule says about the sources, without what there is to do.</summary>
    public static async Task<string[]> SaysAsync(string source, string? file, string mode = "check") =>
        [.. (await FindingsAsync(source, file, mode)).Select(static finding => Sentence(finding.GetMessage(CultureInfo.InvariantCulture)))];

    private static string Sentence(string message)
    {
        int remedy = message.IndexOf(": if that is meant, ", StringComparison.Ordinal);
        return remedy < 0 ? message : message[..remedy];
    }

    private static Compilation Compile(string source)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Locked",
            [CSharpSyntaxTree.ParseText("using System; using System.Threading.Tasks; using SdkHarness;\n" + source, options, path: "/src/Tools.cs", cancellationToken: TestContext.Current.CancellationToken)],
            [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(ToolSetAttribute).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver
            .Create([new ToolSetGenerator().AsSourceGenerator(), new AgentGenerator().AsSourceGenerator(), new SilencingGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation whole, out _, TestContext.Current.CancellationToken);
        return whole;
    }

    private static IEnumerable<LockEntry> Entries(Compilation compilation) => compilation.Assembly.GlobalNamespace.GetTypeMembers()
        .Cast<ISymbol>()
        .Append(compilation.Assembly)
        .SelectMany(static symbol => symbol.GetAttributes())
        .Where(static attribute => attribute.AttributeClass!.Name == "LockEntriesAttribute")
        .SelectMany(static attribute => LockEntry.ReadLines((string)attribute.ConstructorArguments[0].Value!));

    private sealed class Text(string content) : AdditionalText
    {
        public override string Path => "/src/harness.lock.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content);
    }

    private sealed class Options(string mode) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(mode);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values(string mode) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key switch
                {
                    "build_property.HarnessLockMode" => mode,
                    "build_property.HarnessToday" => Verify.Today,
                    _ => null,
                };
                return value is not null;
            }
        }
    }
}
