using System.Globalization;
using SdkHarness.BuildCost.Synthetic;

namespace SdkHarness.BuildCost.Building;

/// <summary>What generators cost a build: ours with many tools, and others beside it in the same run.</summary>
internal static class BuildMeasurement
{
    private const int Peers = 100;
    private const double MostOfTheBuild = 1.4;
    private const int MostBytes = 4000;

    public static bool Run(string folder, int sets, int tools, int repetitions)
    {
        (string, string) orders = ("Orders.cs", SyntheticPeers.Orders(Peers));
        Subject[] subjects =
        [
            new("SdkHarness", sets * tools, "SdkHarness.Generators", $"""<Analyzer Include="{Beside("SdkHarness.Generators.dll")}" />""",
                $"""<Reference Include="{Beside("SdkHarness.dll")}" />""", [.. SyntheticTools.Files(sets, tools)]),
            new("Mapperly 4.3.1", Peers, "Riok.Mapperly", """<PackageReference Include="Riok.Mapperly" Version="4.3.1" />""", "",
                [orders, (Subject.NeedsGenerator, SyntheticPeers.Mappers(Peers))]),
            new("System.Text.Json", Peers, "System.Text.Json.SourceGeneration", "", "",
                [orders, (Subject.NeedsGenerator, SyntheticPeers.Context(Peers))]),
        ];
        SyntheticProject[] projects = [.. subjects.Select(subject => new SyntheticProject(Path.Combine(folder, subject.Assembly), subject))];
        Readings[] readings = [.. subjects.Select(static _ => new Readings())];
        for (int repetition = 0; repetition < repetitions; repetition++)
        {
            for (int i = 0; i < projects.Length; i++)
                readings[i].Take(projects[i]);
        }

        Console.WriteLine("| generator | units | generator, s | compiler with | without | ratio | build with | without | ratio | emitted, kB | bytes a unit | lines a unit |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (int i = 0; i < projects.Length; i++)
            Console.WriteLine(Row(subjects[i], projects[i], readings[i]));

        double ratio = Median.Of(readings[0].BuildWith) / Median.Of(readings[0].BuildWithout);
        double bytes = projects[0].GeneratedBytes / (double)subjects[0].Units;
        bool holds = ratio <= MostOfTheBuild && bytes <= MostBytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ours: {ratio:0.00} of the build without (at most {MostOfTheBuild:0.0}), {bytes:0} bytes a tool (at most {MostBytes}): {(holds ? "held" : "NOT HELD")}"));
        return holds;
    }

    private static string Row(Subject subject, SyntheticProject project, Readings readings)
    {
        double compilerWith = Median.Of(readings.CompilerWith), compilerWithout = Median.Of(readings.CompilerWithout);
        double buildWith = Median.Of(readings.BuildWith), buildWithout = Median.Of(readings.BuildWithout);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {subject.Name} | {subject.Units} | {Median.Of(readings.Generator):0.00} "
            + $"| {compilerWith:0.00} | {compilerWithout:0.00} | {compilerWith / compilerWithout:0.00} "
            + $"| {buildWith:0.00} | {buildWithout:0.00} | {buildWith / buildWithout:0.00} "
            + $"| {project.GeneratedBytes / 1000} | {project.GeneratedBytes / subject.Units} | {project.GeneratedLines / (double)subject.Units:0} |");
    }

    private static string Beside(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly);
}
