using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace SdkHarness.Analyzers.Tests.Effects;

/// <summary>The verdict on each program of the corpus, and the count of right and wrong ones.</summary>
public sealed class CorpusTests
{
    private const string Writes = "writes";
    private const string Unknown = "unknown";
    private const string Silent = "silent";

    [Fact]
    public async Task Every_program_is_judged_as_it_should_be()
    {
        var counts = new Dictionary<(string Expected, string Said), int>();
        var wrong = new List<string>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach ((EffectProgram program, string expected) in Corpus.Read())
        {
            Assert.True(names.Add(program.Name), $"There are two programs '{program.Name}'.");
            Assert.Contains(expected, (string[])[Writes, Unknown, Silent]);
            IReadOnlyList<Diagnostic> found = await program.JudgeAsync(TestContext.Current.CancellationToken);
            string said = Verdict(found);
            counts[(expected, said)] = counts.GetValueOrDefault((expected, said)) + 1;
            if (said != expected)
                wrong.Add($"{program.Name}: expected {expected}, said {said}. {string.Join(" | ", found.Select(EffectProgram.Message))}");
        }

        int total = counts.Values.Sum();
        TestContext.Current.TestOutputHelper!.WriteLine(Table(counts, total));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(total >= 150, $"The corpus has {total} programs.");
        Assert.Equal(0, counts.GetValueOrDefault((Writes, Silent)));
    }

    private static string Verdict(IReadOnlyList<Diagnostic> found) =>
        found.Any(static diagnostic => diagnostic.Id == "HRN003") ? Writes
        : found.Any(static diagnostic => diagnostic.Id == "HRN006") ? Unknown
        : Silent;

    private static string Table(Dictionary<(string Expected, string Said), int> counts, int total)
    {
        int Count(string expected, string said) => counts.GetValueOrDefault((expected, said));
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{total} programs         said: writes  unknown  silent");
        foreach (string expected in (string[])[Writes, Unknown, Silent])
            text.AppendLine(CultureInfo.InvariantCulture, $"should be {expected,-10}      {Count(expected, Writes),12} {Count(expected, Unknown),8} {Count(expected, Silent),7}");
        text.AppendLine(CultureInfo.InvariantCulture, $"HRN003: true positives {Count(Writes, Writes)}, false positives {Count(Unknown, Writes) + Count(Silent, Writes)}, ");
        text.AppendLine(CultureInfo.InvariantCulture, $"        missed but called unknown {Count(Writes, Unknown)}, missed in silence {Count(Writes, Silent)}, true negatives {Count(Silent, Silent) + Count(Unknown, Unknown) + Count(Silent, Unknown) + Count(Unknown, Silent)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"HRN006: called unknown without need {Count(Silent, Unknown)}, unknown passed over {Count(Unknown, Silent)}");
        return text.ToString();
    }
}
