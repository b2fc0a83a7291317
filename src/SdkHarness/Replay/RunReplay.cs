namespace SdkHarness;

/// <summary>
/// Makes a run's decisions again, by the code that is at hand, from the journal alone: no tool, no model and no store is touched.
/// </summary>
/// <remarks>
/// The code is that of a live run; the model's answers, the tools' results, the people's decisions and the time come from the journal,
/// and everything that the code would write is compared with what is written. After a divergence the replay goes on from the record,
/// so that each one tells of something of its own.
/// </remarks>
public static class RunReplay
{
    /// <summary>Replays a journal.</summary>
    /// <param name="journal">The run's journal, from its first event on. Of a run that is still going on, as far as it goes.</param>
    /// <param name="code">What it is replayed against.</param>
    /// <param name="cancellationToken">Cancels the replay.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="JournalException">
    /// The journal is of a newer version, cannot be read, or speaks of contracts that are not at hand.
    /// </exception>
    public static async Task<ReplayReport> ReplayAsync(
        IReadOnlyList<JournalEntry> journal, ReplayCode code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(code);
        IReadOnlyList<ReplayDivergence> broken = Chain(journal);
        var recorded = new RecordedRun(journal);
        var cast = new ReplayCast(recorded, code);
        using (HarnessTelemetry.Mute())
            await RunAsync(recorded, cast, cancellationToken).ConfigureAwait(false);
        return new ReplayReport(
            recorded.RunId,
            recorded.Count,
            recorded.Events.OfType<CallProposed>().Count(),
            [.. broken.Concat(cast.World.Divergences).OrderBy(static divergence => divergence.Sequence)])
        {
            UsedToolCode = cast.UsesToolCode,
        };
    }

    private static Task RunAsync(RecordedRun recorded, ReplayCast cast, CancellationToken cancellationToken)
    {
        ReplayWorld world = cast.World;
        if (EventComparison.Content(recorded.Entries[0].Sequence, recorded.Started, cast.Started) is { } changed)
            world.Divergences.Add(changed);
        return recorded.Started.Host == RunHosts.Session
            ? new SessionReplay(recorded, cast).RunAsync(cancellationToken)
            : new LoopReplay(recorded, cast).RunAsync(cancellationToken);
    }

    private static List<ReplayDivergence> Chain(IReadOnlyList<JournalEntry> journal)
    {
        var broken = new List<ReplayDivergence>();
        for (int i = 0; i < journal.Count; i++)
        {
            if (JournalCodec.Verify(journal[i], i == 0 ? null : journal[i - 1]) is not { } problem)
                continue;
            string message = $"The journal is not as it was written: {problem}.";
            broken.Add(new ReplayDivergence(journal[i].Sequence, ReplayDivergenceKind.BrokenChain, journal[i].Hash, null, message));
        }

        return broken;
    }
}
