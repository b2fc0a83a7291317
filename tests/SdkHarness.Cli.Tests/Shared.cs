namespace SdkHarness.Cli.Tests;

/// <summary>A store that outlives the commands that open it.</summary>
internal class Shared(IHarnessStore store) : IHarnessStore
{
    public ValueTask OpenAsync(CancellationToken cancellationToken) => store.OpenAsync(cancellationToken);

    public ValueTask<RunLease> CreateRunAsync(RunRecord run, string owner, DateTimeOffset expires, CancellationToken cancellationToken) =>
        store.CreateRunAsync(run, owner, expires, cancellationToken);

    public ValueTask<RunLease?> TryTakeLeaseAsync(
        string runId, string owner, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellationToken) =>
        store.TryTakeLeaseAsync(runId, owner, now, expires, cancellationToken);

    public ValueTask<RunLease?> RenewLeaseAsync(RunLease lease, DateTimeOffset expires, CancellationToken cancellationToken) =>
        store.RenewLeaseAsync(lease, expires, cancellationToken);

    public ValueTask ReleaseLeaseAsync(RunLease lease, CancellationToken cancellationToken) => store.ReleaseLeaseAsync(lease, cancellationToken);

    public ValueTask AppendAsync(RunLease lease, JournalBatch batch, CancellationToken cancellationToken) =>
        store.AppendAsync(lease, batch, cancellationToken);

    public virtual IAsyncEnumerable<JournalEntry> ReadAsync(string runId, long fromSequence, CancellationToken cancellationToken) =>
        store.ReadAsync(runId, fromSequence, cancellationToken);

    public ValueTask<RunRecord?> FindRunAsync(string runId, CancellationToken cancellationToken) => store.FindRunAsync(runId, cancellationToken);

    public ValueTask<IReadOnlyList<RunRecord>> ListRunsAsync(RunFilter filter, CancellationToken cancellationToken) =>
        store.ListRunsAsync(filter, cancellationToken);

    public ValueTask<ApprovalRecord?> FindApprovalAsync(string approvalId, CancellationToken cancellationToken) =>
        store.FindApprovalAsync(approvalId, cancellationToken);

    public ValueTask<IReadOnlyList<ApprovalRecord>> ListApprovalsAsync(ApprovalFilter filter, CancellationToken cancellationToken) =>
        store.ListApprovalsAsync(filter, cancellationToken);

    public ValueTask<bool> TryUpdateApprovalAsync(ApprovalRecord approval, CancellationToken cancellationToken) =>
        store.TryUpdateApprovalAsync(approval, cancellationToken);

    public ValueTask PutContractsAsync(IReadOnlyList<ToolContract> contracts, DateTimeOffset seen, CancellationToken cancellationToken) =>
        store.PutContractsAsync(contracts, seen, cancellationToken);

    public ValueTask<ToolContract?> FindContractAsync(ContractHash hash, CancellationToken cancellationToken) =>
        store.FindContractAsync(hash, cancellationToken);

    public ValueTask<IReadOnlyList<ToolContract>> ListContractsAsync(CancellationToken cancellationToken) =>
        store.ListContractsAsync(cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
