using System.Globalization;
using System.Text.RegularExpressions;

namespace SdkHarness.BuildCost.Analyzing;

/// <summary>What the compiler reports of its analyzers: seconds in each one's callbacks, those that took a millisecond or more.</summary>
/// <param name="Seconds">By the analyzer's name with its namespace.</param>
internal sealed partial record AnalyzerReport(IReadOnlyDictionary<string, double> Seconds)
{
    /// <summary>Reads it off the compiler's output.</summary>
    public static AnalyzerReport Read(string output)
    {
        var seconds = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (Match line in Analyzer().Matches(output))
        {
            string name = line.Groups[2].Value;
            double time = double.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture);
            seconds[name] = seconds.GetValueOrDefault(name) + time;
        }

        return new AnalyzerReport(seconds);
    }

    /// <summary>Those of an assembly, the dearest first.</summary>
    public IEnumerable<(string Name, double Seconds)> Of(string space) => Seconds
        .Where(analyzer => analyzer.Key.StartsWith(space, StringComparison.Ordinal))
        .OrderByDescending(static analyzer => analyzer.Value)
        .Select(static analyzer => (analyzer.Key, analyzer.Value));

    [GeneratedRegex(@"^\s+<?\s*([0-9]+\.[0-9]+)\s+<?\s*[0-9]+\s+([A-Za-z0-9_.]+Analyzer[A-Za-z0-9_]*)\s*\(", RegexOptions.Multiline)]
    private static partial Regex Analyzer();
}
