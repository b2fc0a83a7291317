using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SdkHarness.Binding;
using SdkHarness.Boundaries;
using SdkHarness.Generators.Types;

namespace SdkHarness.Generators.Tests.Patterns;

/// <summary>Compiled patterns match exactly what other engines match: random patterns of all that is read, on random texts.</summary>
public sealed class AgreementTests
{
    private const string Python = "/usr/bin/python3";
    private const int TextsEach = 25;

    /// <summary>HARNESS_PATTERN_CASES: how many patterns; 2000 by default. Each is run on 25 texts.</summary>
    private static int Patterns =>
        int.TryParse(Environment.GetEnvironmentVariable("HARNESS_PATTERN_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out int cases) ? cases : 2000;

    /// <summary>
    /// A third matcher stands by: .NET 10.0.12 is wrong about some repetitions of what may be empty, one in some 400,000 of these texts
    /// (\A(?:y+|){1,3}\z does not match the empty text there; a lazy loop inside a counted one can match too much).
    /// </summary>
    [Fact]
    public void They_match_what_the_platforms_engine_matches()
    {
        var random = new Random(20261103);
        int matched = 0;
        int compared = 0;
        var disputed = new List<string>();
        var refused = new Refused();
        for (int i = 0; i < Patterns; i++)
        {
            RandomPattern pattern = RandomPattern.Make(random);
            if (Compile(pattern, refused) is not { } ours)
                continue;
            PatternNode third = PatternParser.Read(ours.Schema) ?? throw new InvalidOperationException($"not read: {ours.Schema}");
            var theirs = new Regex(pattern.DotNet, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(500));
            for (int text = 0; text < TextsEach; text++)
            {
                string tried = pattern.Text();
                if (tried.Length > 30 || IsMatch(theirs, tried, refused) is not { } expected)
                    continue;
                bool matches = ours.IsMatch(tried);
                bool others = PatternMatch.Holds(third, tried);
                Assert.True(matches == others, $"{ours.Schema} on {JsonSerializer.Serialize(tried)}: expected {others}");
                if (matches != expected)
                    disputed.Add($"{pattern.DotNet} on {JsonSerializer.Serialize(tried)}");
                matched += matches ? 1 : 0;
                compared++;
            }
        }

        TestContext.Current.SendDiagnosticMessage($"{compared} texts compared, {matched} matched, {disputed.Count} disputed, {refused}");
        Assert.True(disputed.Count <= compared / 100_000, string.Join("\n", disputed));
        Assert.InRange(matched, compared / 5, compared * 4 / 5);
        Assert.InRange(refused.TooSlow, 0, Patterns / 50);
        Assert.InRange(refused.Empty, 0, Patterns / 4);
        Assert.InRange(refused.TooLarge, 0, Patterns / 50);
    }

    [Fact]
    public async Task Their_text_in_the_schema_means_the_same_to_another_reader()
    {
        Assert.SkipUnless(File.Exists(Python), "needs python3");
        var random = new Random(20261104);
        var cases = new List<(string Pattern, string Text, bool Ours)>();
        var refused = new Refused();
        for (int i = 0; i < Patterns; i++)
        {
            RandomPattern pattern = RandomPattern.Make(random);
            if (Compile(pattern, refused) is not { } ours)
                continue;
            for (int text = 0; text < TextsEach / 5; text++)
            {
                string tried = pattern.Text();
                if (tried.Length <= 40)
                    cases.Add((ours.Schema, tried, ours.IsMatch(tried)));
            }
        }

        bool[] theirs = await MatchAsync(cases);
        for (int i = 0; i < theirs.Length; i++)
            Assert.True(cases[i].Ours == theirs[i], $"{cases[i].Pattern} on {JsonSerializer.Serialize(cases[i].Text)}: Python says {theirs[i]}");
    }

    /// <summary>The compiled pattern; null where no text can match it or the table were too large, which is refused.</summary>
    private static TextPattern? Compile(RandomPattern pattern, Refused refused)
    {
        if (EcmaPattern.Read(pattern.Ecma, out string? defect) is { } text)
            return Compiled.Of(text);
        if (defect!.StartsWith("becomes too large", StringComparison.Ordinal))
            refused.TooLarge++;
        else
            refused.Empty++;
        Assert.True(defect.StartsWith("becomes too large", StringComparison.Ordinal) || defect is "matches no text at all" or "has a class of no character", $"{pattern.Ecma} {defect}");
        return null;
    }

    private static bool? IsMatch(Regex theirs, string text, Refused refused)
    {
        try
        {
            return theirs.IsMatch(text);
        }
        catch (Exception exception) when (exception is RegexMatchTimeoutException or OverflowException)
        {
            refused.TooSlow++;
            return null;
        }
    }

    private static async Task<bool[]> MatchAsync(List<(string Pattern, string Text, bool Ours)> cases)
    {
        using Process process = Process.Start(new ProcessStartInfo(Python, ["-W", "ignore", Path.Combine(AppContext.BaseDirectory, "Patterns", "match.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            UseShellExecute = false,
            Environment = { ["PYTHONPATH"] = AppContext.BaseDirectory, ["PYTHONDONTWRITEBYTECODE"] = "1" },
        })!;
        Task<string> answers = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> complaints = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach ((string pattern, string text, _) in cases)
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { pattern, text }));
        process.StandardInput.Close();
        string lines = await answers;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await complaints);
        bool[] judged = [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line == "1")];
        Assert.Equal(cases.Count, judged.Length);
        return judged;
    }

    private sealed record Refused
    {
        /// <summary>Texts on which the other engine, which goes back, ran out of time or of its stack.</summary>
        public int TooSlow { get; set; }

        public int Empty { get; set; }

        public int TooLarge { get; set; }
    }
}
