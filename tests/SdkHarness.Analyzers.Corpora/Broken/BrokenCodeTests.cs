using System.Diagnostics;
using System.Globalization;

namespace SdkHarness.Analyzers.Corpora.Broken;

/// <summary>No analyzer, generator or fix throws on broken, half-typed code.</summary>
/// <remarks>
/// HARNESS_BROKEN_CASES is how many documents are broken (1,000), HARNESS_BROKEN_FIRST the number of the first: a case is decided by its number and
/// the documents of the samples and tests.
/// </remarks>
public sealed class BrokenCodeTests
{
    [Fact]
    public async Task Nothing_throws_on_broken_code()
    {
        int first = Setting("HARNESS_BROKEN_FIRST", 0);
        int count = Setting("HARNESS_BROKEN_CASES", 1000);
        using var trial = new Trial();
        var watch = Stopwatch.StartNew();
        for (int number = first; number < first + count; number++)
        {
            await trial.RunAsync(number, TestContext.Current.CancellationToken);
            if ((number - first + 1) % 5000 == 0)
                TestContext.Current.TestOutputHelper!.WriteLine(Line(trial, first, number + 1, watch.Elapsed));
        }

        TestContext.Current.TestOutputHelper!.WriteLine(Line(trial, first, first + count, watch.Elapsed));
        Assert.True(trial.Failures.Count == 0, string.Join("\n\n", trial.Failures.Select(static failure => $"{failure.Key}\n{failure.Value}")));
        Assert.True(trial.Findings > count / 2, "Hardly anything was found: the documents do not reach the rules.");
    }

    private static string Line(Trial trial, int first, int end, TimeSpan time) => string.Create(
        CultureInfo.InvariantCulture,
        $"cases {first} to {end - 1}: {trial.Failures.Count} kinds of exception, {trial.Findings} findings, {trial.FixesApplied} fixes applied, {(end - first) / time.TotalSeconds:0} cases a second");

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
