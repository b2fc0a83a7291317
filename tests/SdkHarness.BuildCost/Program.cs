using System.Globalization;
using SdkHarness.BuildCost.Analyzing;
using SdkHarness.BuildCost.Building;
using SdkHarness.BuildCost.Rerunning;

const int Sets = 20;
const int Tools = 50;

string what = args.Length > 0 ? args[0] : "all";
int repetitions = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 3;
if (what is not ("all" or "build" or "rerun" or "analyzers" or "growth"))
{
    Console.Error.WriteLine("Usage: SdkHarness.BuildCost [all|build|rerun|analyzers|growth] [repetitions]");
    return 2;
}

bool held = true;
if (what is "all" or "rerun")
    held &= RerunMeasurement.Run(Sets, Tools, repetitions * 7);
if (what is "all" or "build")
    held &= InFolder(folder => BuildMeasurement.Run(folder, Sets, Tools, repetitions));
if (what is "all" or "analyzers")
    held &= InFolder(folder => AnalyzerMeasurement.Run(folder, repetitions));
if (what is "all" or "growth")
    held &= InFolder(folder => GrowthMeasurement.Run(folder, repetitions));

return held ? 0 : 1;

static bool InFolder(Func<string, bool> measure)
{
    DirectoryInfo folder = Directory.CreateTempSubdirectory("sdkharness-build-cost-");
    try
    {
        return measure(folder.FullName);
    }
    finally
    {
        folder.Delete(recursive: true);
    }
}
