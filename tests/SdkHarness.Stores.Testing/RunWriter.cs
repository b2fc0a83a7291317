namespace SdkHarness.Testing;

/// <summary>Writes events under a lease and keeps count of where the journal should stand.</summary>
public sealed class RunWriter(IHarnessStore store, RunLease lease, long sequence, string head)
{
    public RunLease Lease { get; } = lease;

    /// <summary>The number of the last event that was acknowledged.</summary>
    public long Sequence { get; private set; } = sequence;

    public string Head { get; private set; } = head;

    public static async Task<RunWriter> CreateAsync(
        IHarnessStore store, RunRecord run, string owner, DateTimeOffset expires, CancellationToken cancellationToken) =>
        new(store, await store.CreateRunAsync(run, owner, expires, cancellationToken), 0, JournalCodec.GenesisHash);

    /// <summary>The batch that comes next; nothing is counted yet.</summary>
    public JournalBatch Next(params string[] texts)
    {
        List<JournalEntry> entries = [];
        (long number, string previous) = (Sequence, Head);
        foreach (string text in texts)
        {
            JournalEntry entry = JournalCodec.Encode(
                Lease.RunId, ++number, Lease.Epoch, TestRecords.Start.AddSeconds(number), new CaveatAdded(text), previous);
            previous = entry.Hash;
            entries.Add(entry);
        }

        return new JournalBatch(entries);
    }

    public async Task AppendAsync(JournalBatch batch, CancellationToken cancellationToken)
    {
        await store.AppendAsync(Lease, batch, cancellationToken);
        (Sequence, Head) = (batch.Entries[^1].Sequence, batch.Entries[^1].Hash);
    }

    public Task AppendAsync(string text, CancellationToken cancellationToken) => AppendAsync(Next(text), cancellationToken);

    /// <summary>The same journal under another lease.</summary>
    public RunWriter Under(RunLease taken) => new(store, taken, Sequence, Head);
}
