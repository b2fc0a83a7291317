using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SdkHarness.Benchmarks.Calls;

/// <summary>Where the time of a call goes: the best of many slices of each part.</summary>
internal static class Parts
{
    public static void Run()
    {
        using JsonDocument sent = JsonDocument.Parse(
            """{"id":"ABC-1","quantity":5,"priority":"High","items":[{"sku":"x-1","quantity":2},{"sku":"x-2","quantity":3,"note":"fragile"}]}""");
        var arguments = new AIFunctionArguments();
        foreach (JsonProperty property in sent.RootElement.EnumerateObject())
            arguments[property.Name] = property.Value.Clone();
        ToolBinding binding = OrderTools.Bindings[0];
        ToolArguments taken = ToolArguments.From(arguments);
        var context = new ToolCallContext("run", "c1", "key", 1, null!);
        var tools = new OrderTools();
        var errors = new ArgumentErrors();
        object bound = binding.Bind(taken, errors);
        var order = new Order("ABC-1", 5, Priority.High, 2);
        var labels = new HashSet<string>();

        Time("take the arguments", () => ToolArguments.From(arguments));
        Time("bind and validate", () => binding.Bind(taken, errors));
        Time("call", () => binding.InvokeAsync(tools, bound, context, default));
        Time("canonical form", () => taken.Canonical());
        using var span = new System.Diagnostics.ActivityListener
        {
            ShouldListenTo = static source => source.Name == HarnessTelemetry.SourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        var quiet = new Contestants(listens: false);
        Time("AIFunctionFactory", () => quiet.ExtensionsAIAsync().AsTask().GetAwaiter().GetResult());
        Time("whole guard, no listener", () => quiet.GuardedAsync().AsTask().GetAwaiter().GetResult());
        var call = new CallState(new CallProposed("c1", "orders_find_order", null, "{}", "", null, null), binding.Contract);
        ActivitySource.AddActivityListener(span);
        Time("span", () =>
        {
            using Activity? activity = HarnessTelemetry.StartCall("run", "orders_find_order", null, null);
            HarnessTelemetry.Finish(activity, null, call);
            return 0;
        });
        Time("deadline", () =>
        {
            using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
            return deadline.Token;
        });
        Time("write the result", () => SdkHarness.Binding.ResultJson.Write(binding, order, new ResultContext(labels, TimeProvider.System)));
    }

    /// <summary>One contestant again and again for ten seconds, for a profiler.</summary>
    public static void Loop(string name)
    {
        var contestants = new Contestants();
        Func<ValueTask<object?>> call = contestants.All.Single(one => one.Name == name).Call;
        long calls = 0;
        int collections = GC.CollectionCount(0);
        TimeSpan pauses = GC.GetTotalPauseDuration();
        long bytes = GC.GetTotalAllocatedBytes();
        long started = Stopwatch.GetTimestamp();
        for (; Stopwatch.GetElapsedTime(started).TotalSeconds < 10; calls++)
            call().AsTask().GetAwaiter().GetResult();

        double each = Stopwatch.GetElapsedTime(started).TotalNanoseconds / calls;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {calls} calls of {each:0} ns and {(GC.GetTotalAllocatedBytes() - bytes) / calls} B; {GC.CollectionCount(0) - collections} collections took {(GC.GetTotalPauseDuration() - pauses).TotalSeconds:0.00} s"));
    }

    private static void Time<T>(string name, Func<T> part)
    {
        const int Calls = 20_000;
        double best = double.MaxValue;
        long bytes = 0;
        for (int slice = 0; slice < 40; slice++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            long started = Stopwatch.GetTimestamp();
            for (int i = 0; i < Calls; i++)
                part();
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalNanoseconds / Calls);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
            if (slice < 10)
                Thread.Sleep(20);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-30}{best,8:0} ns{bytes,8} B"));
    }
}
