using System.Globalization;

namespace SdkHarness.BuildCost.Analyzing;

/// <summary>Whether the rules cost a tool the same among many as among few.</summary>
internal static class GrowthMeasurement
{
    /// <summary>The most that a tool may cost of what it costs among the fewest.</summary>
    private const double Most = 1.5;

    private static readonly int[] Sizes = [1000, 3000, 10000];

    public static bool Run(string folder, int repetitions)
    {
        Console.WriteLine("| tools | lines | compiler without, s | with, s | the rules, ms a tool |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: |");
        var costs = new List<double>();
        foreach (int tools in Sizes)
        {
            var project = new AnalyzedProject(Path.Combine(folder, tools.ToString(CultureInfo.InvariantCulture)), tools);
            List<double> with = [], without = [];
            for (int repetition = 0; repetition < repetitions; repetition++)
            {
                without.Add(project.Compile(Analyzers.None).Seconds);
                with.Add(project.Compile(Analyzers.Harness).Seconds);
            }

            costs.Add((Median.Of(with) - Median.Of(without)) * 1000 / tools);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {tools} | {project.Lines} | {Median.Of(without):0.00} | {Median.Of(with):0.00} | {costs[^1]:0.00} |"));
        }

        bool holds = costs.TrueForAll(cost => cost <= costs[0] * Most);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"at most {Most:0.0} times what it costs among {Sizes[0]}: {(holds ? "held" : "NOT HELD")}"));
        return holds;
    }
}
