using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace SdkHarness.Benchmarks.Recovering;

/// <summary>
/// What stands between an attempt that succeeds and its body, against a bare Polly.Core pipeline of the same strategies: retry, circuit breaker,
/// timeout. In turns, slice by slice; the bar is on the median of the ratios.
/// </summary>
internal static class RecoveryComparison
{
    private const double MostTime = 1.2;
    private const int CallsASlice = 500;
    private const int WarmUpSeconds = 5;

    private static readonly object Answer = new();

    public static int Run(int slices)
    {
        ResiliencePipeline<object?> bare = Bare();
        CallRecovery recovery = Ours();
        Warm(bare, recovery);
        var ratios = new List<double>();
        var ours = new List<double>();
        var peer = new List<double>();
        double oursBytes = double.MaxValue, peerBytes = double.MaxValue;
        for (int i = 0; i < slices; i++)
        {
            (double time, double bytes) = Slice(() => CallBare(bare));
            (double ownTime, double ownBytes) = Slice(() => CallOurs(recovery));
            peer.Add(time);
            ours.Add(ownTime);
            ratios.Add(ownTime / time);
            peerBytes = Math.Min(peerBytes, bytes);
            oursBytes = Math.Min(oursBytes, ownBytes);
        }

        double ratio = Median(ratios);
        bool holds = ratio <= MostTime && oursBytes <= peerBytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bare Polly pipeline  {Median(peer),6:0} ns  {peerBytes,5:0} bytes"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ours                 {Median(ours),6:0} ns  {oursBytes,5:0} bytes"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"ratio {ratio:0.00}; at most {MostTime:0.0} of the time and no byte more: {(holds ? "held" : "NOT HELD")}"));
        return holds ? 0 : 1;
    }

    private static ResiliencePipeline<object?> Bare() => new ResiliencePipelineBuilder<object?>()
        .AddRetry(new RetryStrategyOptions<object?>())
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<object?>())
        .AddTimeout(TimeSpan.FromSeconds(30))
        .Build();

    private static CallRecovery Ours()
    {
        var log = new HarnessLog(NullLoggerFactory.Instance);
        var limits = new SystemLimits { BreakAtFailureRatio = 0.1, BreakAfterCalls = 100 };
        return new CallRecovery(new FailureClassifiers([], log), [("crm", limits)], faults: null, TimeProvider.System, log);
    }

#pragma warning disable CA2012 // Both bodies complete at once, and awaiting would be measured too.
    private static object? CallBare(ResiliencePipeline<object?> pipeline) =>
        pipeline.ExecuteAsync(static (_, _) => new ValueTask<object?>(Answer), Answer, CancellationToken.None).Result;

    /// <summary>What an attempt goes through: deadline and system's gate. The retry is not entered before something has failed.</summary>
    private static object? CallOurs(CallRecovery recovery)
    {
        var deadline = new AttemptDeadline(TimeSpan.FromSeconds(30), TimeProvider.System, CancellationToken.None);
        object? answer = recovery.RunAsync(
            recovery.Gate("crm"),
            null,
            "crm_get_account",
            static (_, _) => new ValueTask<object?>(Answer),
            Answer,
            CancellationToken.None,
            deadline.Token).Result;
        deadline.Return();
        return answer;
    }
#pragma warning restore CA2012

    private static void Warm(ResiliencePipeline<object?> bare, CallRecovery recovery)
    {
        long started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started).TotalSeconds < WarmUpSeconds)
        {
            Slice(() => CallBare(bare));
            Slice(() => CallOurs(recovery));
            Thread.Sleep(1);
        }
    }

    private static (double Nanoseconds, double Bytes) Slice(Func<object?> call)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        long started = Stopwatch.GetTimestamp();
        for (int i = 0; i < CallsASlice; i++)
            call();
        double elapsed = Stopwatch.GetElapsedTime(started).TotalNanoseconds;
        return (elapsed / CallsASlice, (double)(GC.GetAllocatedBytesForCurrentThread() - before) / CallsASlice);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
