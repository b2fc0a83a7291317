using System.Globalization;
using SdkHarness.BuildCost.Building;
using SdkHarness.BuildCost.Rerunning;

const int Sets = 20;
const int Tools = 50;

string what = args.Length > 0 ? args[0] : "all";
int repetitions = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 3;
if (what is not ("all" or "build" or "rerun"))
{
    Console.Error.WriteLine("Usage: SdkHarness.BuildCost [all|build|rerun] [repetitions]");
    return 2;
}

bool held = true;
if (what is "all" or "rerun")
    held &= RerunMeasurement.Run(Sets, Tools, repetitions * 7);
if (what is "all" or "build")
{
    DirectoryInfo folder = Directory.CreateTempSubdirectory("sdkharness-build-cost-");
    try
    {
        held &= BuildMeasurement.Run(folder.FullName, Sets, Tools, repetitions);
    }
    finally
    {
        folder.Delete(recursive: true);
    }
}

return held ? 0 : 1;
