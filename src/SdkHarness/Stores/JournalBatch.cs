namespace SdkHarness;

/// <summary>What one append writes, all of it or nothing.</summary>
/// <param name="Entries">The entries, with consecutive sequence numbers; at least one.</param>
public sealed record JournalBatch(IReadOnlyList<JournalEntry> Entries)
{
    /// <summary>Where the run stands from now on, or <see langword="null"/> where that does not change.</summary>
    public RunStatus? Status { get; init; }

    /// <summary>Function names that the run has newly proposed calls of, for <see cref="RunFilter.Tool"/>.</summary>
    public IReadOnlyList<string> Functions { get; init; } = [];

    /// <summary>Approval requests that are opened.</summary>
    public IReadOnlyList<ApprovalRecord> OpenedApprovals { get; init; } = [];

    /// <summary>
    /// Approval requests that change with this append: each must stand one revision below in the store, or the whole append is refused
    /// with <see cref="ApprovalConflictException"/>. This is how an approval is used once.
    /// </summary>
    public IReadOnlyList<ApprovalRecord> ChangedApprovals { get; init; } = [];

    /// <summary>Checks that this batch can be appended under a lease, before a store is asked: every store calls it first.</summary>
    /// <param name="lease">The lease under which it is to be written.</param>
    /// <exception cref="ArgumentException">It is empty, its entries are not consecutive and chained, or an entry or an approval request
    /// belongs to another run or epoch, or a request is named twice.</exception>
    public void Check(RunLease lease)
    {
        if (Entries.Count == 0)
            throw new ArgumentException($"The batch for run {lease.RunId} is empty; an append writes at least one entry.");

        for (int i = 0; i < Entries.Count; i++)
        {
            JournalEntry entry = Entries[i];
            if (entry.RunId != lease.RunId || entry.Epoch != lease.Epoch)
            {
                throw new ArgumentException(
                    $"Entry {entry.Sequence} is of run {entry.RunId}, epoch {entry.Epoch}; the lease is of run {lease.RunId}, epoch {lease.Epoch}.");
            }

            if (i > 0 && (entry.Sequence != Entries[i - 1].Sequence + 1 || entry.PreviousHash != Entries[i - 1].Hash))
                throw new ArgumentException($"Entry {entry.Sequence} of run {lease.RunId} does not follow entry {Entries[i - 1].Sequence}.");
        }

        HashSet<string> named = new(StringComparer.Ordinal);
        foreach (ApprovalRecord approval in OpenedApprovals.Concat(ChangedApprovals))
        {
            if (approval.RunId != lease.RunId)
                throw new ArgumentException($"Approval {approval.Id} belongs to run {approval.RunId}, not to run {lease.RunId}.");
            if (!named.Add(approval.Id))
                throw new ArgumentException($"The batch for run {lease.RunId} names approval {approval.Id} twice; name its last state only.");
        }
    }
}
