using System.Collections.Concurrent;

namespace SdkHarness;

/// <summary>
/// Sources of deadlines that were not reached, used again: a timer and its source are most of what an attempt would leave to the collector.
/// </summary>
internal static class DeadlineSources
{
    private const int MostKept = 64;

    private static readonly ConcurrentQueue<CancellationTokenSource> Spare = new();

    public static CancellationTokenSource Rent(TimeSpan left, TimeProvider time)
    {
        if (time != TimeProvider.System)
            return new CancellationTokenSource(left, time);

        CancellationTokenSource source = Spare.TryDequeue(out CancellationTokenSource? spare) ? spare : new CancellationTokenSource();
        source.CancelAfter(left);
        return source;
    }

    /// <summary>One that was cancelled is not used again: a body that was left behind may still hold its token.</summary>
    public static void Return(CancellationTokenSource source, TimeProvider time)
    {
        if (time == TimeProvider.System && Spare.Count < MostKept && source.TryReset())
            Spare.Enqueue(source);
        else
            source.Dispose();
    }
}
