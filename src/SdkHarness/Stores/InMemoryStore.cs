using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace SdkHarness;

/// <summary>A store in this process's memory: what a harness uses where no other store is named, and in tests. Lost with the process.</summary>
/// <remarks>Leases, epochs, fences and approvals behave as in the durable stores; nothing survives the process.</remarks>
public sealed class InMemoryStore : IHarnessStore, IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, StoredRun> runs = new(StringComparer.Ordinal);
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
            if (!runs.TryAdd(run.Id, new StoredRun(created, owner, expires)))
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
            if (!runs.TryGetValue(runId, out StoredRun? run) || (run.Owner is { } holder && holder != owner && run.Expires > now))
                return default;

            run.Record = run.Record with { Epoch = run.Record.Epoch + 1 };
            run.Owner = owner;
            run.Expires = expires;
            return new(new RunLease(runId, owner, run.Record.Epoch, expires));
        }
    }

    /// <inheritdoc />
    public ValueTask<RunLease?> RenewLeaseAsync(RunLease lease, DateTimeOffset expires, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (!runs.TryGetValue(lease.RunId, out StoredRun? run) || !run.IsHeldBy(lease))
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
            if (runs.TryGetValue(lease.RunId, out StoredRun? run) && run.IsHeldBy(lease))
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
            StoredRun run = Fence(lease, batch.Entries[0]);
            CheckApprovals(batch);
            foreach (ApprovalRecord approval in batch.OpenedApprovals.Concat(batch.ChangedApprovals))
                approvals[approval.Id] = approval;
            JournalEntry last = batch.Entries[^1];
            run.Entries = run.Entries.AddRange(batch.Entries);
            run.Functions.UnionWith(batch.Functions);
            run.Record = run.Record with
            {
                Status = batch.Status ?? run.Record.Status, Sequence = last.Sequence, HeadHash = last.Hash, Updated = last.At,
            };
        }

        return default;
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<JournalEntry> ReadAsync(
        string runId, long fromSequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ImmutableList<JournalEntry> entries;
        lock (gate)
            entries = runs.TryGetValue(runId, out StoredRun? run) ? run.Entries : [];

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

    private StoredRun Fence(RunLease lease, JournalEntry first)
    {
        if (!runs.TryGetValue(lease.RunId, out StoredRun? run))
            throw new LeaseLostException($"There is no run {lease.RunId}. Nothing was written.");

        RunRecord record = run.Record;
        if (!run.IsHeldBy(lease) || record.Sequence + 1 != first.Sequence || record.HeadHash != first.PreviousHash)
            throw LeaseLostException.For(lease, first, run.Owner, record.Epoch, record.Sequence);
        return run;
    }

    private void CheckApprovals(JournalBatch batch)
    {
        foreach (ApprovalRecord opened in batch.OpenedApprovals)
        {
            if (approvals.ContainsKey(opened.Id))
                throw ApprovalConflictException.Exists(opened);
        }

        foreach (ApprovalRecord changed in batch.ChangedApprovals)
        {
            if (!StandsBelow(changed))
                throw ApprovalConflictException.Moved(changed, approvals.GetValueOrDefault(changed.Id));
        }
    }

    private bool StandsBelow(ApprovalRecord approval) =>
        approvals.TryGetValue(approval.Id, out ApprovalRecord? stored) && stored.Revision == approval.Revision - 1;

    private sealed class StoredRun(RunRecord record, string owner, DateTimeOffset expires)
    {
        public RunRecord Record { get; set; } = record;

        public string? Owner { get; set; } = owner;

        public DateTimeOffset Expires { get; set; } = expires;

        public ImmutableList<JournalEntry> Entries { get; set; } = [];

        public HashSet<string> Functions { get; } = new(StringComparer.Ordinal);

        public bool IsHeldBy(RunLease lease) => Owner == lease.Owner && Record.Epoch == lease.Epoch;

        public bool Matches(RunFilter filter) =>
            (filter.Customer is null || string.Equals(Record.Customer, filter.Customer, StringComparison.OrdinalIgnoreCase))
            && (filter.Account is null || string.Equals(Record.Account, filter.Account, StringComparison.OrdinalIgnoreCase))
            && (filter.Agent is null || Record.Agent == filter.Agent)
            && (filter.Tool is null || Functions.Contains(filter.Tool))
            && (filter.Workflow is null || Record.Workflow == filter.Workflow)
            && (filter.Status is null || Record.Status == filter.Status)
            && (filter.Since is null || Record.Started >= filter.Since)
            && (filter.Until is null || Record.Started < filter.Until)
            && (filter.IdPrefix is null || Record.Id.StartsWith(filter.IdPrefix, StringComparison.Ordinal));
    }
}
