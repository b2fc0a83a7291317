using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace SdkHarness;

/// <summary>
/// The one writer of this process: takes whatever waits, writes it in one transaction, and answers everybody after the commit. While one
/// group is being synced to the disk the next one gathers, so that many callers share one sync.
/// </summary>
internal sealed class GroupCommitWriter : IAsyncDisposable
{
    /// <summary>The size in bytes that the write-ahead log is cut back to: 16 MiB.</summary>
    public const long LargestWal = 16 * 1024 * 1024;

    /// <summary>How many writes one transaction holds at the most, so that the first of them does not wait for ever more others.</summary>
    private const int LargestGroup = 256;

    private readonly Channel<WriteRequest> waiting = Channel.CreateUnbounded<WriteRequest>(new() { SingleReader = true });
    private readonly StoreLocation location;
    private readonly Task loop;
    private SqliteSession? session;
    private long commits;
    private long cutWalAt = LargestWal;
    private volatile Exception? broken;

    /// <summary>Starts the writer.</summary>
    /// <param name="location">The store.</param>
    /// <param name="session">The connection that writes; the writer disposes it.</param>
    public GroupCommitWriter(StoreLocation location, SqliteSession session)
    {
        this.location = location;
        this.session = session;
        // A thread of its own: a commit blocks on the disk, and must not wait for a pool that blocked tool bodies have used up.
        loop = Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>How many transactions were committed.</summary>
    public long Commits => Interlocked.Read(ref commits);

    /// <summary>Writes, and returns once it is committed.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="write">What is written; it runs on the writer's thread.</param>
    /// <param name="cancellationToken">Cancels the write while it waits, not after.</param>
    /// <returns>What <paramref name="write"/> returned.</returns>
    public async ValueTask<T> WriteAsync<T>(Func<SqliteSession, T> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        WriteRequest<T> request = new(write);
        if (!waiting.Writer.TryWrite(request))
            throw broken is { } error ? Lost(error, committing: false) : new ObjectDisposedException(nameof(SqliteStore));
        using (cancellationToken.UnsafeRegister(
            static (state, token) => ((WriteRequest<T>)state!).Cancel(token), request))
        {
            return await request.Completion.ConfigureAwait(false);
        }
    }

    /// <summary>Writes what still waits and closes the connection.</summary>
    /// <returns>Ends once it is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop.ConfigureAwait(false);
    }

    private void Loop()
    {
        List<WriteRequest> group = [];
        try
        {
            while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            {
                Gather(group);
                if (group.Count > 0)
                    Commit(group);
            }

            session?.Dispose();
        }
        catch (Exception e)
        {
            // The writer itself broke: nobody may wait for ever, and nobody may begin to.
            broken = e;
            waiting.Writer.TryComplete();
            while (waiting.Reader.TryRead(out WriteRequest? request))
                group.Add(request);
            foreach (WriteRequest request in group)
                request.Fail(Lost(e, committing: true));
        }
    }

    private void Gather(List<WriteRequest> group)
    {
        group.Clear();
        while (group.Count < LargestGroup && waiting.Reader.TryRead(out WriteRequest? request))
        {
            if (request.TryTake())
                group.Add(request);
        }
    }

    private void Commit(List<WriteRequest> group)
    {
        bool committing = false;
        try
        {
            session ??= location.OpenWriter();
            session.Execute("BEGIN IMMEDIATE");
            foreach (WriteRequest request in group)
                request.Run(session);
            committing = true;
            session.Execute("COMMIT");
        }
        catch (Exception e)
        {
            // Whatever it was, nobody may wait for ever. The connection is not trusted any more; the next group opens another.
            StoreUnavailableException lost = Lost(e, committing);
            session?.Dispose();
            session = null;
            foreach (WriteRequest request in group)
                request.Fail(lost);
            return;
        }

        Interlocked.Increment(ref commits);
        foreach (WriteRequest request in group)
            request.Acknowledge();
        CutWal(session);
    }

    /// <summary>Readers that always overlap keep SQLite from starting its log anew; past the limit it is asked to, without waiting long.</summary>
    private void CutWal(SqliteSession writing)
    {
        FileInfo wal = new(location.WalPath);
        if (!wal.Exists || wal.Length <= cutWalAt)
            return;

        try
        {
            writing.Run("PRAGMA busy_timeout = 250; PRAGMA wal_checkpoint(TRUNCATE)");
            writing.Run($"PRAGMA busy_timeout = {location.BusyTimeout.TotalMilliseconds:F0}");
            wal.Refresh();
            // A reader that stays can hold the log for long: asking again at every commit would slow them all down.
            cutWalAt = Math.Max(LargestWal, wal.Length + (LargestWal / 4));
        }
        catch (SqliteException)
        {
            // Everything is committed and acknowledged: a log that cannot be cut now is cut after a later commit, by a new connection.
            writing.Dispose();
            session = null;
        }
    }

    private StoreUnavailableException Lost(Exception error, bool committing)
    {
        string reason = error is SqliteException sqlite ? SqliteEngine.Explain(sqlite) : error.Message;
        string outcome = committing
            ? "The commit was under way: read the journal to learn whether the write is there."
            : "Nothing was written.";
        return new StoreUnavailableException($"The store '{location.FilePath}' could not be written: {reason}. {outcome}", error);
    }
}
