using System.Diagnostics;
using System.Text.RegularExpressions;
using SdkHarness.Binding;

namespace SdkHarness.Generators.Tests.Patterns;

/// <summary>A compiled pattern next to the platform's own: interleaved rounds of one run, the best round of each.</summary>
public sealed partial class PatternSpeedTests
{
    private const string Pattern = "^[A-Z]{3}-[0-9]{1,10}$";
    private const int Calls = 10_000;

    [Fact]
    public void It_is_as_fast_as_a_regular_expression_that_the_platform_generates()
    {
        TextPattern ours = Compiled.Whole(Pattern);
        Regex generated = GeneratedPattern();
        var nonBacktracking = new Regex(Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        string text = string.Concat("ABC-", "1042");
        double[] best = Best(() => ours.IsMatch(text), () => generated.IsMatch(text), () => nonBacktracking.IsMatch(text));
        TestContext.Current.SendDiagnosticMessage($"compiled {best[0]:F1} ns, [GeneratedRegex] {best[1]:F1} ns, NonBacktracking {best[2]:F1} ns");
        Assert.InRange(best[0] / best[1], 0, 1);
        Assert.InRange(best[0] / best[2], 0, 0.75);
    }

    [Fact]
    public void It_is_ready_sooner_than_a_regular_expression_that_does_not_backtrack()
    {
        string table = Compiled.Text(Pattern).Table;
        double[] best = Best(() => new TextPattern(Pattern, table).IsMatch("A"), static () => new Regex(Pattern, RegexOptions.NonBacktracking).IsMatch("A"));
        TestContext.Current.SendDiagnosticMessage($"made and matched once: compiled {best[0]:F0} ns, NonBacktracking {best[1]:F0} ns");
        Assert.InRange(best[0] / best[1], 0, 0.3);
    }

    private static double[] Best(params Func<bool>[] ways)
    {
        double[] best = [.. Enumerable.Repeat(double.MaxValue, ways.Length)];
        for (int round = 0; round < 40; round++)
        {
            Thread.Sleep(20); // the compiler replaces its first, slow code in the background
            for (int way = 0; way < ways.Length; way++)
            {
                Func<bool> run = ways[way];
                bool any = false;
                long started = Stopwatch.GetTimestamp();
                for (int i = 0; i < Calls; i++)
                    any |= run();
                best[way] = Math.Min(best[way], Stopwatch.GetElapsedTime(started).TotalNanoseconds / Calls);
                GC.KeepAlive(any);
            }
        }

        return best;
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex GeneratedPattern();
}
