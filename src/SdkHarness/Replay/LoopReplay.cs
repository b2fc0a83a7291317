namespace SdkHarness;

/// <summary>Replays a run whose loop was the harness's own: the same loop, against the journal.</summary>
internal sealed class LoopReplay(RecordedRun recorded, ReplayCast cast)
{
    private ReplayWorld World => cast.World;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!World.IsOver)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (World.Next is RunResumed)
            {
                World.Position++;
                continue;
            }

            using RunContext run = cast.Context();
            try
            {
                await new RunLoop(run).RunAsync(cancellationToken).ConfigureAwait(false);
                if (!World.IsOver && World.Next is not RunResumed)
                    SkipUnconsumed();
            }
            catch (ReplayStop stop) when (stop.Reason == ReplayStopReason.Ended)
            {
                World.Position = recorded.Count;
            }
            catch (ReplayStop stop) when (stop.Reason == ReplayStopReason.Diverged)
            {
                SkipDiverged();
            }
            catch (ReplayStop)
            {
                // Interrupted: the next event is the other process's resumption.
            }
        }
    }

    /// <summary>The run has ended or waits, but the journal goes on.</summary>
    private void SkipUnconsumed()
    {
        World.Divergences.Add(EventComparison.Unconsumed(recorded.Entries[World.Position].Sequence, World.Next));
        while (!World.IsOver && World.Next is not RunResumed)
            World.Position++;
    }

    /// <summary>Takes the rest of the call that diverged as recorded, so that what follows is compared on its own.</summary>
    private void SkipDiverged()
    {
        string? call = RecordedRun.CallOf(World.Next);
        do
            World.Position++;
        while (call is not null && !World.IsOver && RecordedRun.CallOf(World.Next) == call);
    }
}
