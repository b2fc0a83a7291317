using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Analyzers.Tests;

namespace SdkHarness.Analyzers.Corpora.Broken;

/// <summary>Runs every analyzer, both generators and the fixes over broken documents, and keeps what throws.</summary>
internal sealed class Trial : IDisposable
{
    /// <summary>Every how many documents fixes are applied, which costs several times what the rest does.</summary>
    private const int FixesEvery = 8;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>What texts in tests count on beside the usings of every project.</summary>
    private static readonly SyntaxTree MoreUsings = CSharpSyntaxTree.ParseText(
        "global using System.ComponentModel; global using System.ComponentModel.DataAnnotations; global using System.Text.Json.Serialization;", Harness.Options);

    private readonly SyntaxTree _place = CSharpSyntaxTree.ParseText("", Harness.Options);
    private readonly CSharpCompilation _compilation;
    private readonly Dictionary<SyntaxTree, GeneratorDriver> _edited = [];
    private readonly Dictionary<string, string> _failures = [];
    private readonly Fixes _fixes;

    public Trial()
    {
        _compilation = Harness.Compilation(MoreUsings, _place).AddReferences(Frameworks.All);
        _fixes = new Fixes(_compilation);
    }

    /// <summary>The distinct exceptions: which, and the first case that threw it with its document.</summary>
    public IReadOnlyDictionary<string, string> Failures => _failures;

    /// <summary>How many findings there were, of any rule.</summary>
    public int Findings { get; private set; }

    /// <summary>How many fixes were applied.</summary>
    public int FixesApplied => _fixes.Applied;

    /// <summary>Breaks one document and looks at it. The number alone decides which document, and how it is broken.</summary>
    public async Task RunAsync(int number, CancellationToken cancellationToken)
    {
        var random = new Random(number);
        Seed seed = Seed.All[random.Next(Seed.All.Count)];
        SyntaxTree tree = CSharpSyntaxTree.ParseText(new Breaking(seed, random).Break(), Harness.Options, "Broken.cs", cancellationToken: cancellationToken);
        string label = $"case {number}, {seed.Name}";
        BrokenFile? file = random.Next(3) == 0 ? BrokenFile.Break(random) : null;
        Compilation whole = Generate(seed, _compilation.ReplaceSyntaxTree(_place, tree), tree, label);
        ImmutableArray<Diagnostic> findings = await AnalyzeAsync(whole, tree, file, label, cancellationToken).WaitAsync(Longest, cancellationToken);
        Findings += findings.Length;
        if (number % FixesEvery == 0)
            await FixAsync(tree, file, findings, label, cancellationToken);
    }

    public void Dispose() => _fixes.Dispose();

    /// <summary>As in an editor: the generators have seen the whole document before they see the broken one.</summary>
    private Compilation Generate(Seed seed, CSharpCompilation broken, SyntaxTree tree, string number)
    {
        if (!_edited.TryGetValue(seed.Tree, out GeneratorDriver? driver))
        {
            driver = Harness.Driver().RunGenerators(_compilation.ReplaceSyntaxTree(_place, seed.Tree));
            Keep(driver, seed.Tree, seed.Name);
            _edited.Add(seed.Tree, driver);
        }

        driver = driver.RunGeneratorsAndUpdateCompilation(broken, out Compilation whole, out _);
        Keep(driver, tree, number);
        return whole;
    }

    private void Keep(GeneratorDriver driver, SyntaxTree tree, string number)
    {
        foreach (GeneratorRunResult result in driver.GetRunResult().Results)
        {
            if (result.Exception is { } exception)
                Keep(result.Generator.GetGeneratorType().Name, exception, tree, number);
        }
    }

    private async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        Compilation whole, SyntaxTree tree, BrokenFile? file, string number, CancellationToken cancellationToken)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(file is null ? [] : [file]),
            (exception, analyzer, _) => Keep(analyzer.GetType().Name, exception, tree, number),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        return await new CompilationWithAnalyzers(whole, Harness.Analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken);
    }

    private async Task FixAsync(SyntaxTree tree, BrokenFile? file, ImmutableArray<Diagnostic> findings, string number, CancellationToken cancellationToken)
    {
        try
        {
            await _fixes.ApplyAsync(tree, file, findings, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Keep("A fix", exception, tree, number);
        }
    }

    private void Keep(string who, Exception exception, SyntaxTree tree, string number)
    {
        string top = exception.StackTrace?.Split('\n').FirstOrDefault(static line => line.Contains("SdkHarness", StringComparison.Ordinal))?.Trim() ?? "";
        _failures.TryAdd($"{who}: {exception.GetType().Name} {top}", $"{number}\n{exception}\n{tree}");
    }
}
