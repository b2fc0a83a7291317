using System.Diagnostics;
using System.Globalization;

namespace SdkHarness.Benchmarks.Starts;

/// <summary>The start of an application with 500 tools, each way in fresh processes, in turns.</summary>
internal static class StartComparison
{
    private const string Peer = "AIFunctionFactory";
    private const double MostOfThePeer = 0.15;
    private const double MostMegabytes = 4;

    public static async Task<int> RunAsync(int turns)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("sdkharness-start-");
        try
        {
            string path = Path.Combine(folder.FullName, "Synthetic.dll");
            ManyTools.Compile(path);
            string[] ways = ["ours", Peer, "KernelFunctionFactory"];
            var readings = ways.ToDictionary(static way => way, static _ => new List<double[]>());
            for (int turn = 0; turn < turns; turn++)
            {
                foreach (string way in ways)
                    readings[way].Add(await ReadAsync(way, path));
            }

            return Print(readings);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double[]> ReadAsync(string way, string path)
    {
        using Process process = Process.Start(new ProcessStartInfo(
            "dotnet", ["exec", Environment.GetCommandLineArgs()[0], "start", way, path]) { RedirectStandardOutput = true })!;
        string line = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        double[] numbers = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static number => double.Parse(number, CultureInfo.InvariantCulture))];
        return numbers is [_, _, _, ManyTools.Sets * ManyTools.ToolsASet]
            ? numbers
            : throw new InvalidOperationException($"The start of '{way}' made other tools than it was asked for: {line}");
    }

    private static int Print(Dictionary<string, List<double[]>> readings)
    {
        Console.WriteLine($"{ManyTools.Sets * ManyTools.ToolsASet} tools, medians of {readings[Peer].Count} fresh processes each");
        foreach ((string way, List<double[]> all) in readings)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{way,-24}{Median(all, 0),8:0} ms{Median(all, 1),8:0} ms of processor{Median(all, 2) / 1e6,8:0.0} MB"));
        }

        double ratio = Median(readings["ours"], 0) / Median(readings[Peer], 0);
        double megabytes = Median(readings["ours"], 2) / 1e6;
        bool holds = ratio <= MostOfThePeer && megabytes <= MostMegabytes;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"ours: {ratio:0.000} of {Peer}'s time (at most {MostOfThePeer:0.00}), {megabytes:0.0} MB (at most {MostMegabytes:0}): {(holds ? "held" : "NOT HELD")}"));
        return holds ? 0 : 1;
    }

    private static double Median(List<double[]> readings, int column)
    {
        double[] sorted = [.. readings.Select(reading => reading[column]).Order()];
        return sorted[sorted.Length / 2];
    }
}
