using System.Globalization;

namespace SdkHarness.BuildCost.Building;

/// <summary>The processor time of the child processes that have ended, theirs included, as Linux counts it: in steps of 10 ms.</summary>
internal static class ChildTime
{
    private const double TicksASecond = 100;

    /// <summary>User and system time together, in seconds.</summary>
    public static double Seconds()
    {
        string stat = File.ReadAllText("/proc/self/stat");
        // The second field is the command's name in parentheses, which may hold anything.
        string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksASecond;
    }
}
