using System.Globalization;

namespace SdkHarness.BuildCost.Rerunning;

/// <summary>What an edit in a method's body costs before the editor has the generated code again.</summary>
internal static class RerunMeasurement
{
    /// <summary>The most milliseconds a tool.</summary>
    private const double Most = 0.35;

    public static bool Run(int sets, int tools, int repetitions)
    {
        var project = new EditedProject(sets, tools);
        var times = new List<double>();
        int current = 0;
        for (int edit = 0; edit < repetitions + 5; edit++)
        {
            TimeSpan time = project.Edit("Area0Tools.cs", $"quantity + {current}", $"quantity + {++current + 1000}");
            current += 1000;
            // The first ones are the runtime's, which compiles the generator's own code.
            if (edit >= 5)
                times.Add(time.TotalMilliseconds);
        }

        double median = Median.Of(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"rerun after an edit in a body: {median:0} ms of processor time for {sets * tools} tools in {sets} sets, {median / (sets * tools):0.000} ms a tool (median of {repetitions}; fastest {times.Min():0}, slowest {times.Max():0}); at most {Most:0.00}: {(median / (sets * tools) <= Most ? "held" : "NOT HELD")}"));
        return median / (sets * tools) <= Most;
    }
}
