using System.Globalization;

namespace SdkHarness.BuildCost.Analyzing;

/// <summary>What the rules cost the build of 1,000 tools in 100,000 lines, beside none and Meziantou's, in turns.</summary>
internal static class AnalyzerMeasurement
{
    private const int Tools = 1000;
    private const double MostOfTheBuild = 1.2;

    private static readonly Analyzers[] Choices = Enum.GetValues<Analyzers>();

    public static bool Run(string folder, int repetitions)
    {
        var project = new AnalyzedProject(folder, Tools);
        Dictionary<Analyzers, List<double>> builds = Choices.ToDictionary(static choice => choice, static _ => new List<double>());
        Dictionary<Analyzers, List<double>> compilations = Choices.ToDictionary(static choice => choice, static _ => new List<double>());
        Dictionary<Analyzers, AnalyzerReport> reports = [];
        for (int repetition = 0; repetition < repetitions; repetition++)
        {
            foreach (Analyzers choice in Choices)
                builds[choice].Add(project.Build(choice));
            foreach (Analyzers choice in Choices)
            {
                (double seconds, reports[choice]) = project.Compile(choice);
                compilations[choice].Add(seconds);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{project.Tools} tools, {project.Lines} lines; seconds of processor time, medians of {repetitions} in turns"));
        Console.WriteLine("| analyzers | build | ratio | compiler | ratio | in callbacks |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (Analyzers choice in Choices)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {Name(choice)} | {Median.Of(builds[choice]):0.00} | {Ratio(builds, choice):0.00} | {Median.Of(compilations[choice]):0.00} | {Ratio(compilations, choice):0.00} | {reports[choice].Of(Space(choice)).Sum(static analyzer => analyzer.Seconds):0.00} |"));
        Table(reports[Analyzers.Harness], int.MaxValue, Analyzers.Harness);
        Table(reports[Analyzers.Meziantou], 5, Analyzers.Meziantou);

        double ours = Ratio(builds, Analyzers.Harness), theirs = Ratio(builds, Analyzers.Meziantou);
        bool holds = ours <= MostOfTheBuild && ours < theirs;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ours: {ours:0.00} of the build without (at most {MostOfTheBuild:0.0}), and Meziantou's {theirs:0.00}: {(holds ? "held" : "NOT HELD")}"));
        return holds;
    }

    private static void Table(AnalyzerReport report, int most, Analyzers choice)
    {
        Console.WriteLine();
        Console.WriteLine($"| {Name(choice)}: analyzer | seconds |");
        Console.WriteLine("| --- | ---: |");
        foreach ((string name, double seconds) in report.Of(Space(choice)).Take(most))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name[(name.LastIndexOf('.') + 1)..]} | {seconds:0.000} |"));
        Console.WriteLine();
    }

    private static double Ratio(Dictionary<Analyzers, List<double>> times, Analyzers choice) => Median.Of(times[choice]) / Median.Of(times[Analyzers.None]);

    private static string Name(Analyzers choice) => choice switch
    {
        Analyzers.Harness => "SdkHarness",
        Analyzers.Meziantou => $"Meziantou.Analyzer {AnalyzedProject.Meziantou}",
        _ => "none",
    };

    private static string Space(Analyzers choice) => choice switch
    {
        Analyzers.Harness => "SdkHarness.",
        Analyzers.Meziantou => "Meziantou.",
        _ => "(none)",
    };
}
