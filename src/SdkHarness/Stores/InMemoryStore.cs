using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace SdkHarness;

/// <summary>A store in this process's memory: what a harness uses where no other store is named, and in tests. Lost with the process.</summary>
/// <remarks>Leases, epochs, fences and approvals behave as in the durable stores; nothing survives the process.</remarks>
public sealed class InMemoryStore : IHarnessStore, IEventStore, IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, InMemoryRun> runs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ApprovalRecord> approvals = new(StringComparer.Ordinal);
    private readonly List<(ToolContract Contract, DateTimeOffset Seen)> contracts = [];

    /// <inheritdoc />
    public ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return default;
    }

    /// <inheritdoc />
    public ValueTask<RunLease> CreateRunAsync(RunRecord run, string owner, DateTimeOffset expires, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RunRecord created = run with { Epoch = 1, Sequence = 0, HeadHash = JournalCodec.GenesisHash };
        lock (gate)
        {
            if (!runs.TryAdd(run.Id, new InMemoryRun(created, owner, expires)))
                throw new InvalidOperationException($"Run {run.Id} exists already; a run's id must be new.");
        }

        return new(new RunLease(run.Id, owner, 1, expires));
    }

    /// <inheritdoc />
    public ValueTask<RunLease?> TryTakeLeaseAsync(
        string runId, string owner, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (!runs.TryGetValue(runId, out InMemoryRun? run) || (run.Owner is { } holder && holder != owner && run.Expires > now))
                return default;

            return new(new RunLease(runId, owner, run.Take(owner, expires), expires));
        }
    }

    /// <inheritdoc />
    public ValueTask<RunLease?> RenewLeaseAsync(RunLease lease, DateTimeOffset expires, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (!runs.TryGetValue(lease.RunId, out InMemoryRun? run) || !run.IsHeldBy(lease))
                return default;

            run.Expires = expires;
            return new(lease with { Expires = expires });
        }
    }

    /// <inheritdoc />
    public ValueTask ReleaseLeaseAsync(RunLease lease, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (runs.TryGetValue(lease.RunId, out InMemoryRun? run) && run.IsHeldBy(lease))
                run.Owner = null;
        }

        return default;
    }

    /// <inheritdoc />
    public ValueTask AppendAsync(RunLease lease, JournalBatch batch, CancellationToken cancellationToken)
    {
        batch.Check(lease);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            InMemoryRun run = Fence(lease, batch.Entries[0]);
            TakeApprovals(batch.OpenedApprovals, batch.ChangedApprovals);
            run.Add(batch);
        }

        return default;
    }

    void IEventStore.Append(RunLease lease, long sequence, DateTimeOffset at, RunChange change)
    {
        lock (gate)
        {
            if (!runs.TryGetValue(lease.RunId, out InMemoryRun? run) || !run.IsHeldBy(lease) || run.Sequence != sequence)
                throw Fenced(lease, sequence + 1, run);
            if (change.Opened.Count > 0 || change.Changed.Count > 0)
                TakeApprovals(change.Opened, change.Changed);
            run.Add(lease.Epoch, at, change.Events);
        }
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<JournalEntry> ReadAsync(
        string runId, long fromSequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ImmutableList<JournalEntry> entries;
        lock (gate)
            entries = runs.TryGetValue(runId, out InMemoryRun? run) ? run.Entries : [];

        foreach (JournalEntry entry in entries.Skip((int)Math.Clamp(fromSequence - 1, 0, int.MaxValue)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc />
    public ValueTask<RunRecord?> FindRunAsync(string runId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
            return new(runs.GetValueOrDefault(runId)?.Record);
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<RunRecord>> ListRunsAsync(RunFilter filter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return new([.. runs.Values.Where(run => run.Matches(filter)).Select(static run => run.Record)
                .OrderByDescending(static run => run.Started).ThenByDescending(static run => run.Id, StringComparer.Ordinal)
                .Take(filter.Limit)]);
        }
    }

    /// <inheritdoc />
    public ValueTask<ApprovalRecord?> FindApprovalAsync(string approvalId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
            return new(approvals.GetValueOrDefault(approvalId));
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<ApprovalRecord>> ListApprovalsAsync(ApprovalFilter filter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return new([.. approvals.Values
                .Where(approval => (filter.RunId is null || approval.RunId == filter.RunId)
                    && (filter.Status is null || approval.Status == filter.Status)
                    && (filter.IdPrefix is null || approval.Id.StartsWith(filter.IdPrefix, StringComparison.Ordinal)))
                .OrderByDescending(static approval => approval.Asked)
                .ThenByDescending(static approval => approval.Id, StringComparer.Ordinal)
                .Take(filter.Limit)]);
        }
    }

    /// <inheritdoc />
    public ValueTask<bool> TryUpdateApprovalAsync(ApprovalRecord approval, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (!StandsBelow(approval))
                return new(false);
            approvals[approval.Id] = approval;
            return new(true);
        }
    }

    /// <inheritdoc />
    public ValueTask PutContractsAsync(IReadOnlyList<ToolContract> contracts, DateTimeOffset seen, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            foreach (ToolContract contract in contracts)
            {
                int known = this.contracts.FindIndex(kept => kept.Contract.Hash == contract.Hash);
                if (known < 0)
                    this.contracts.Add((contract with { InputSchema = contract.InputSchema.Clone() }, seen));
                else if (this.contracts[known].Seen < seen)
                    this.contracts[known] = (this.contracts[known].Contract, seen);
            }
        }

        return default;
    }

    /// <inheritdoc />
    public ValueTask<ToolContract?> FindContractAsync(ContractHash hash, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
            return new(contracts.Find(kept => kept.Contract.Hash == hash).Contract);
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<ToolContract>> ListContractsAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return new([.. contracts.Reverse<(ToolContract Contract, DateTimeOffset Seen)>()
                .GroupBy(static kept => kept.Contract.FunctionName, StringComparer.Ordinal)
                .OrderBy(static group => group.Key, StringComparer.Ordinal)
                .Select(static group => group.MaxBy(static kept => kept.Seen).Contract)]);
        }
    }

    /// <summary>Does nothing: what this store holds goes with it.</summary>
    /// <returns>Completed.</returns>
    public ValueTask DisposeAsync() => default;

    /// <summary>Does nothing, so that services that are disposed of synchronously may hold this store.</summary>
    public void Dispose()
    {
    }

    private InMemoryRun Fence(RunLease lease, JournalEntry first)
    {
        InMemoryRun? run = runs.GetValueOrDefault(lease.RunId);
        return run is not null && run.IsHeldBy(lease) && run.Sequence + 1 == first.Sequence && run.Record.HeadHash == first.PreviousHash
            ? run
            : throw Fenced(lease, first.Sequence, run);
    }

    private static LeaseLostException Fenced(RunLease lease, long first, InMemoryRun? run) =>
        run is null
            ? new LeaseLostException($"There is no run {lease.RunId}. Nothing was written.")
            : LeaseLostException.For(lease, first, run.Owner, run.Epoch, run.Sequence);

    private void TakeApprovals(IReadOnlyList<ApprovalRecord> openedApprovals, IReadOnlyList<ApprovalRecord> changedApprovals)
    {
        foreach (ApprovalRecord opened in openedApprovals)
        {
            if (approvals.ContainsKey(opened.Id))
                throw ApprovalConflictException.Exists(opened);
        }

        foreach (ApprovalRecord changed in changedApprovals)
        {
            if (!StandsBelow(changed))
                throw ApprovalConflictException.Moved(changed, approvals.GetValueOrDefault(changed.Id));
        }

        foreach (ApprovalRecord approval in openedApprovals.Concat(changedApprovals))
            approvals[approval.Id] = approval;
    }

    private bool StandsBelow(ApprovalRecord approval) =>
        approvals.TryGetValue(approval.Id, out ApprovalRecord? stored) && stored.Revision == approval.Revision - 1;
}
