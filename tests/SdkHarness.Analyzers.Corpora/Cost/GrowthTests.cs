using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.BuildCost.Analyzing;

namespace SdkHarness.Analyzers.Corpora.Cost;

/// <summary>The rules on an application of many files: nothing to find, and no more to do for a tool among many than among few.</summary>
public sealed class GrowthTests
{
    private const int Few = 25;
    private const int Many = 200;

    /// <summary>Most of it is the compiler's, for which a tool is a tool; a rule that looked at every tool for every tool would show.</summary>
    private const double Most = 1.8;

    [Fact]
    public async Task Nothing_is_found_in_an_application_in_order() =>
        Assert.Empty((await Harness.Findings(Application(Few), TestContext.Current.CancellationToken)).Select(static finding => finding.ToString()).Distinct());

    [Fact]
    public async Task A_tool_among_many_costs_what_a_tool_among_few_costs()
    {
        Compilation small = Application(Few), large = Application(Many);
        // The first run is the runtime's, which compiles the rules. Of the others the quickest counts: what disturbs a run makes it slower only.
        await TimeAToolAsync(large, Many);
        double few = double.MaxValue, many = double.MaxValue;
        for (int run = 0; run < 3; run++)
        {
            few = Math.Min(few, await TimeAToolAsync(small, Few));
            many = Math.Min(many, await TimeAToolAsync(large, Many));
        }

        string figures = $"{few:0.00} ms a tool among {Few}, {many:0.00} among {Many}";
        TestContext.Current.TestOutputHelper!.WriteLine(figures);
        Assert.True(many <= few * Most, figures);
    }

    /// <summary>The processor time of a whole analysis, which others' work on the machine hardly changes.</summary>
    private static async Task<double> TimeAToolAsync(Compilation application, int tools)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        // A copy, which has bound nothing and read nothing yet.
        CompilationWithAnalyzers run = new(application.Clone(), Harness.Analyzers, options);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        await run.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / tools;
    }

    private static Compilation Application(int tools)
    {
        Compilation compilation = Harness.Compilation(
            SyntheticApplication.Files(tools).Select(static file => CSharpSyntaxTree.ParseText(file.Text, Harness.Options, file.File)));
        Harness.Driver().RunGeneratorsAndUpdateCompilation(compilation, out Compilation whole, out _);
        Assert.DoesNotContain(whole.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return whole;
    }
}
