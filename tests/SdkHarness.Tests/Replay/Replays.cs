namespace SdkHarness.Tests.Replay;

/// <summary>Replays the runs that tests made.</summary>
internal static class Replays
{
    /// <summary>Every run of a store comes out as recorded: with the harness's code, and with the stored contracts alone.</summary>
    public static async Task HoldAsync(Harness harness)
    {
        foreach (RunRecord run in await harness.Store.ListRunsAsync(new RunFilter(), CancellationToken.None))
        {
            IReadOnlyList<JournalEntry> journal = await JournalAsync(harness.Store, run.Id);
            if (journal.Any(static entry => entry.Version > JournalCodec.CurrentVersion))
                continue;
            await harness.ReplayAsync(run.Id, CancellationToken.None).HoldsAsync();
            var contractsOnly = new ReplayCode { Contracts = await ReplayCode.ContractsAsync(journal, harness.Store, CancellationToken.None) };
            await RunReplay.ReplayAsync(journal, contractsOnly, CancellationToken.None).HoldsAsync();
        }
    }

    public static async Task<IReadOnlyList<JournalEntry>> JournalAsync(IHarnessStore store, string runId)
    {
        var journal = new List<JournalEntry>();
        await foreach (JournalEntry entry in store.ReadAsync(runId, 1, CancellationToken.None))
            journal.Add(entry);
        return journal;
    }

    private static async Task HoldsAsync(this Task<ReplayReport> replay)
    {
        ReplayReport report = await replay.WaitAsync(TimeSpan.FromSeconds(20), CancellationToken.None);
        string divergences = string.Join('\n', report.Divergences.Select(static found => $"{found.Sequence} {found.Kind}: {found.Message}"));
        Assert.True(report.Divergences.Count == 0, $"Run {report.RunId} (tool code: {report.UsedToolCode}) diverges in its replay:\n{divergences}");
    }
}
