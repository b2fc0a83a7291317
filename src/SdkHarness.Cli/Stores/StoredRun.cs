using SdkHarness.Cli.Json;

namespace SdkHarness.Cli.Stores;

/// <summary>A run's record and its journal as they stood at one moment.</summary>
internal sealed record StoredRun(RunRecord Record, IReadOnlyList<JournalEntry> Entries)
{
    private const int Tries = 5;

    /// <summary>Reads both; a run that is being written meanwhile is read again, or in the end as it stood before.</summary>
    public static async ValueTask<StoredRun> ReadAsync(IHarnessStore store, RunRecord run, CancellationToken cancellationToken)
    {
        for (int i = 1; ; i++)
        {
            var entries = new List<JournalEntry>();
            await foreach (JournalEntry entry in store.ReadAsync(run.Id, 1, cancellationToken))
                entries.Add(entry);
            RunRecord after = await store.FindRunAsync(run.Id, cancellationToken) ?? run;
            if (after.Sequence == run.Sequence)
                return new StoredRun(after, entries);
            if (i == Tries)
                return new StoredRun(run, [.. entries.Where(entry => entry.Sequence <= run.Sequence)]);
            run = after;
        }
    }

    /// <summary>Whether the journal is the one that was written: its hash chain, and that it ends where the run's record says.</summary>
    /// <remarks>
    /// Whoever can write the store can also write a whole new chain: what this proves, and what not, stands in docs/command-line.md.
    /// </remarks>
    public ChainJson Verify()
    {
        var problems = new List<string>();
        JournalEntry? previous = null;
        foreach (JournalEntry entry in Entries)
        {
            if (JournalCodec.Verify(entry, previous) is { } problem)
                problems.Add(problem);
            previous = entry;
        }

        long last = previous?.Sequence ?? 0;
        if (last != Record.Sequence)
            problems.Add($"the run has {Record.Sequence} events, but its journal ends with event {last}");
        else if ((previous?.Hash ?? JournalCodec.GenesisHash) != Record.HeadHash)
            problems.Add($"event {last} is not the one that the run ends with: the run's head hash is another");
        return new ChainJson(problems.Count == 0, Entries.Count, problems);
    }
}
