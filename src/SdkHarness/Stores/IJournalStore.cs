namespace SdkHarness;

/// <summary>Runs, their leases and their journals.</summary>
/// <remarks>
/// One process at a time owns a run, by lease. Taking it raises the run's epoch; an append names the epoch and the next sequence number
/// and is refused otherwise, so that an owner that was paused or cut off can write nothing more. Nothing is acknowledged before it is
/// durable. Times come from the caller, so that a store has no clock of its own.
/// </remarks>
public interface IJournalStore
{
    /// <summary>Creates a run without events, leased to its creator with epoch 1.</summary>
    /// <param name="run">The run; its id must be new.</param>
    /// <param name="owner">The process that owns it.</param>
    /// <param name="expires">When the lease ends unless renewed.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The lease.</returns>
    /// <exception cref="InvalidOperationException">There is a run under this id already. Nothing was written.</exception>
    ValueTask<RunLease> CreateRunAsync(RunRecord run, string owner, DateTimeOffset expires, CancellationToken cancellationToken);

    /// <summary>Takes a run's lease where it is free, expired, or already the owner's, and raises the epoch.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="owner">The process that wants to own it.</param>
    /// <param name="now">The time that expiry is measured against.</param>
    /// <param name="expires">When the lease ends unless renewed.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The lease, or <see langword="null"/> where another owner holds it or there is no such run.</returns>
    ValueTask<RunLease?> TryTakeLeaseAsync(
        string runId, string owner, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellationToken);

    /// <summary>Prolongs a lease.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="expires">When it ends unless renewed.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The prolonged lease, or <see langword="null"/> where it has been taken over.</returns>
    ValueTask<RunLease?> RenewLeaseAsync(RunLease lease, DateTimeOffset expires, CancellationToken cancellationToken);

    /// <summary>Frees a run for the next owner; does nothing where the lease has been taken over.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    ValueTask ReleaseLeaseAsync(RunLease lease, CancellationToken cancellationToken);

    /// <summary>Appends in one fenced transaction, durable on return.</summary>
    /// <param name="lease">The lease under which it is written.</param>
    /// <param name="batch">The entries, in order, and what changes with them.</param>
    /// <param name="cancellationToken">Cancels the operation before it is sent, not after.</param>
    /// <exception cref="LeaseLostException">The lease was released or taken over, or the run's sequence or head has moved on. Nothing was
    /// written.</exception>
    /// <exception cref="ApprovalConflictException">A request to be opened exists, or one to be changed is not where it was. Nothing was
    /// written.</exception>
    /// <exception cref="ArgumentException">The batch cannot be appended under this lease; see <see cref="JournalBatch.Check"/>.</exception>
    ValueTask AppendAsync(RunLease lease, JournalBatch batch, CancellationToken cancellationToken);

    /// <summary>Reads a run's journal in order.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="fromSequence">The first event to read, from 1.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The entries; none where there is no such run.</returns>
    IAsyncEnumerable<JournalEntry> ReadAsync(string runId, long fromSequence, CancellationToken cancellationToken);

    /// <summary>Finds a run.</summary>
    /// <param name="runId">The run's id, whole.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The run, or <see langword="null"/>.</returns>
    ValueTask<RunRecord?> FindRunAsync(string runId, CancellationToken cancellationToken);

    /// <summary>Lists runs, the latest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The runs.</returns>
    ValueTask<IReadOnlyList<RunRecord>> ListRunsAsync(RunFilter filter, CancellationToken cancellationToken);
}
