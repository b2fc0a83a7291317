using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace SdkHarness;

/// <summary>Journal, approvals and contracts in one SQLite file. Several processes may open the same file.</summary>
/// <remarks>
/// The file is in WAL mode with <c>synchronous=FULL</c>: what is acknowledged is on the disk. One writer per instance gathers what waits
/// into one transaction, so use one instance per process. A file on a network share is not supported by SQLite. Needs SQLite 3.51.3 or
/// later.
/// </remarks>
/// <param name="pathOrConnectionString">The file's path, for example <c>harness.db</c>; or a Microsoft.Data.Sqlite connection string, whose
/// <c>Default Timeout</c> (in seconds, by default 30) is how long another process's lock is waited for. The file is made where it does not
/// exist; its directory is not.</param>
/// <exception cref="ArgumentException">It names no file that can be written.</exception>
public sealed class SqliteStore(string pathOrConnectionString) : IHarnessStore, IDisposable
{
    private const int PageLength = 64;

    private readonly StoreLocation location = new(pathOrConnectionString);
    private readonly Lock gate = new();
    private GroupCommitWriter? writer;
    private bool disposed;

    /// <summary>The file's full path.</summary>
    public string FilePath => location.FilePath;

    /// <summary>How many write transactions this instance has committed since it was opened; appends share them.</summary>
    public long Commits => writer?.Commits ?? 0;

    /// <inheritdoc />
    /// <exception cref="StoreUnavailableException">The directory is missing, the file is not a harness store or cannot be written, or the
    /// SQLite library is too old.</exception>
    public ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (writer is not null)
                return default;

            location.Check();
            writer = new GroupCommitWriter(location, location.OpenWriter());
        }

        return default;
    }

    /// <inheritdoc />
    public ValueTask<RunLease> CreateRunAsync(RunRecord run, string owner, DateTimeOffset expires, CancellationToken cancellationToken) =>
        Writer.WriteAsync(session => RunTable.Create(session, run, owner, expires), cancellationToken);

    /// <inheritdoc />
    public ValueTask<RunLease?> TryTakeLeaseAsync(
        string runId, string owner, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellationToken) =>
        Writer.WriteAsync(session => RunTable.TakeLease(session, runId, owner, now, expires), cancellationToken);

    /// <inheritdoc />
    public ValueTask<RunLease?> RenewLeaseAsync(RunLease lease, DateTimeOffset expires, CancellationToken cancellationToken) =>
        Writer.WriteAsync(session => RunTable.RenewLease(session, lease, expires), cancellationToken);

    /// <inheritdoc />
    public async ValueTask ReleaseLeaseAsync(RunLease lease, CancellationToken cancellationToken) =>
        await Writer.WriteAsync(session => RunTable.ReleaseLease(session, lease), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    /// <exception cref="StoreUnavailableException">The file could not be written; the message says whether it may have been.</exception>
    public async ValueTask AppendAsync(RunLease lease, JournalBatch batch, CancellationToken cancellationToken)
    {
        batch.Check(lease);
        await Writer.WriteAsync(session => Append(session, lease, batch), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<JournalEntry> ReadAsync(
        string runId, long fromSequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Page by page: a read that stayed open while its consumer works would keep the write-ahead log growing.
        long next = fromSequence;
        while (true)
        {
            long from = next;
            List<JournalEntry> page = await ReadAsync(
                session => EventTable.Read(session, runId, from, PageLength), cancellationToken).ConfigureAwait(false);
            foreach (JournalEntry entry in page)
                yield return entry;
            if (page.Count < PageLength)
                yield break;
            next = page[^1].Sequence + 1;
        }
    }

    /// <inheritdoc />
    public ValueTask<RunRecord?> FindRunAsync(string runId, CancellationToken cancellationToken) =>
        ReadAsync(session => RunTable.Find(session, runId), cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<RunRecord>> ListRunsAsync(RunFilter filter, CancellationToken cancellationToken) =>
        await ReadAsync(session => RunTable.List(session, filter), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public ValueTask<ApprovalRecord?> FindApprovalAsync(string approvalId, CancellationToken cancellationToken) =>
        ReadAsync(session => ApprovalTable.Find(session, approvalId), cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<ApprovalRecord>> ListApprovalsAsync(ApprovalFilter filter, CancellationToken cancellationToken) =>
        await ReadAsync(session => ApprovalTable.List(session, filter), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public ValueTask<bool> TryUpdateApprovalAsync(ApprovalRecord approval, CancellationToken cancellationToken) =>
        Writer.WriteAsync(session => ApprovalTable.TryChange(session, approval), cancellationToken);

    /// <inheritdoc />
    public async ValueTask PutContractsAsync(
        IReadOnlyList<ToolContract> contracts, DateTimeOffset seen, CancellationToken cancellationToken) =>
        await Writer.WriteAsync(session => ContractTable.Put(session, contracts, seen), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public ValueTask<ToolContract?> FindContractAsync(ContractHash hash, CancellationToken cancellationToken) =>
        ReadAsync(session => ContractTable.Find(session, hash), cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<ToolContract>> ListContractsAsync(CancellationToken cancellationToken) =>
        await ReadAsync(ContractTable.List, cancellationToken).ConfigureAwait(false);

    /// <summary>Writes what still waits, answers everybody who waits, and closes the file.</summary>
    /// <returns>Ends once the file is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            if (disposed)
                return;
            disposed = true;
        }

        // The readers first: the last connection that closes folds the write-ahead log into the file, and a reader could not.
        location.CloseReaders();
        if (writer is not null)
            await writer.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Does what <see cref="DisposeAsync"/> does and waits for it, for services that are disposed of synchronously.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private GroupCommitWriter Writer
    {
        get
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return writer ?? throw new InvalidOperationException("The store is not open; call OpenAsync once before anything else.");
        }
    }

    private static bool Append(SqliteSession session, RunLease lease, JournalBatch batch)
    {
        RunTable.Advance(session, lease, batch);
        EventTable.Insert(session, batch.Entries);
        RunTable.AddFunctions(session, lease.RunId, batch.Functions);
        foreach (ApprovalRecord opened in batch.OpenedApprovals)
            ApprovalTable.Open(session, opened);
        foreach (ApprovalRecord changed in batch.ChangedApprovals)
            ApprovalTable.Change(session, changed);
        return true;
    }

    private ValueTask<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _ = Writer;
        using SqliteSession session = location.OpenReader();
        try
        {
            return new(read(session));
        }
        catch (SqliteException e)
        {
            throw new StoreUnavailableException($"The store '{FilePath}' could not be read: {SqliteEngine.Explain(e)}.", e);
        }
    }
}
