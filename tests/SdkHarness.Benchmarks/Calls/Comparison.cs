using System.Diagnostics;
using System.Globalization;

namespace SdkHarness.Benchmarks.Calls;

/// <summary>
/// The contestants in turns, slice by slice, so that a noisy machine is noisy to all of them: the median of the slices, the bytes, and the
/// ratio to AIFunctionFactory in the same turn.
/// </summary>
internal static class Comparison
{
    private const string Peer = "AIFunctionFactory";
    /// <summary>Short enough that a slice is mostly not interrupted by what else the machine does.</summary>
    private const int CallsASlice = 200;

    private const int WarmUpSeconds = 12;

    /// <summary>The bars: the most that ours may take of the peer's time, and of its bytes.</summary>
    private static readonly Dictionary<string, (double Time, double? Bytes)> Bars = new()
    {
        ["ours: bind, validate, call"] = (0.25, 0.3),
        ["ours: the whole guard"] = (1.0, null),
    };

    public static async Task<int> RunAsync(int slices)
    {
        await using var contestants = new Contestants();
        IReadOnlyList<(string Name, Func<ValueTask<object?>> Call)> all = contestants.All;
        await WarmUpAsync(all);

        var times = all.ToDictionary(static one => one.Name, static _ => new List<double>());
        var bytes = new Dictionary<string, double>();
        for (int slice = 0; slice < slices; slice++)
        {
            foreach ((string name, Func<ValueTask<object?>> call) in all)
            {
                (double nanoseconds, double allocated) = await SliceAsync(call);
                times[name].Add(nanoseconds);
                bytes[name] = Math.Min(bytes.GetValueOrDefault(name, double.MaxValue), allocated);
            }
        }

        return Print(all.Select(static one => one.Name), times, bytes);
    }

    private static async Task WarmUpAsync(IReadOnlyList<(string Name, Func<ValueTask<object?>> Call)> all)
    {
        // Until the compiler has had its time for every tier, on a busy machine too.
        long started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started).TotalSeconds < WarmUpSeconds)
        {
            foreach ((_, Func<ValueTask<object?>> call) in all)
                await SliceAsync(call);
            await Task.Delay(1);
        }
    }

    private static async Task<(double Nanoseconds, double Bytes)> SliceAsync(Func<ValueTask<object?>> call)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        long all = GC.GetTotalAllocatedBytes(precise: true);
        long started = Stopwatch.GetTimestamp();
        for (int i = 0; i < CallsASlice; i++)
            await call();
        double elapsed = Stopwatch.GetElapsedTime(started).TotalNanoseconds;
        long allocated = Math.Max(GC.GetTotalAllocatedBytes(precise: true) - all, GC.GetAllocatedBytesForCurrentThread() - before);
        return (elapsed / CallsASlice, (double)allocated / CallsASlice);
    }

    private static int Print(IEnumerable<string> names, Dictionary<string, List<double>> times, Dictionary<string, double> bytes)
    {
        int over = 0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-30}{"median",10}{"x peer",8}{"bytes",9}{"x peer",8}  bar"));
        foreach (string name in names)
        {
            double time = Median(times[name].Zip(times[Peer], static (ours, peer) => ours / peer));
            double size = bytes[name] / bytes[Peer];
            string bar = "";
            if (Bars.TryGetValue(name, out (double Time, double? Bytes) most))
            {
                bool holds = time <= most.Time && (most.Bytes is not { } bytesBar || size <= bytesBar);
                over += holds ? 0 : 1;
                bar = string.Create(CultureInfo.InvariantCulture, $"at most {most.Time:0.00} of the time{(most.Bytes is { } b ? $", {b:0.00} of the bytes" : "")}: {(holds ? "held" : "NOT HELD")}");
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name,-30}{Median(times[name]),7:0} ns{time,8:0.00}{bytes[name],9:0}{size,8:0.00}  {bar}"));
        }

        return over == 0 ? 0 : 1;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
