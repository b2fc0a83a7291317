namespace SdkHarness;

/// <summary>A store that keeps events as they are, and writes them out when somebody reads them: what is lost with the process need not be hashed before.</summary>
internal interface IEventStore
{
    /// <summary>Appends events under a lease, all of them or none; the fence and the approvals are those of <see cref="IJournalStore.AppendAsync"/>.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="sequence">The number of the last entry so far.</param>
    /// <param name="at">When they happened.</param>
    /// <param name="change">The events and the approvals that change with them.</param>
    /// <exception cref="LeaseLostException">Another owner, epoch or sequence stands in the store.</exception>
    /// <exception cref="ApprovalConflictException">An approval stands otherwise than the change takes it to.</exception>
    void Append(RunLease lease, long sequence, DateTimeOffset at, RunChange change);
}
