using Microsoft.Data.Sqlite;

namespace SdkHarness;

/// <summary>One write that waits for the writer, and the caller who waits for it.</summary>
internal abstract class WriteRequest
{
    private int taken;

    /// <summary>Claims the request, for the writer or for its cancellation: whoever is first.</summary>
    /// <returns>Whether the caller was first.</returns>
    public bool TryTake() => Interlocked.Exchange(ref taken, 1) == 0;

    /// <summary>Writes, within the open transaction. A refusal is kept for <see cref="Acknowledge"/>; what was written is taken back.</summary>
    /// <param name="session">The writing connection.</param>
    public abstract void Run(SqliteSession session);

    /// <summary>Tells the caller what came of it. Called after the commit only.</summary>
    public abstract void Acknowledge();

    /// <summary>Tells the caller that the store was lost.</summary>
    /// <param name="error">How.</param>
    public abstract void Fail(Exception error);
}

/// <summary>A write with its result.</summary>
/// <typeparam name="T">The result.</typeparam>
/// <param name="write">What is written. An exception of its own refuses this write alone; one of SQLite's ends the group.</param>
internal sealed class WriteRequest<T>(Func<SqliteSession, T> write) : WriteRequest
{
    // Without this the caller's code would run on the writer's thread, and every other waiter would wait for it.
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;
    private Exception? refusal;

    /// <summary>Ends after the commit.</summary>
    public Task<T> Completion => completion.Task;

    /// <summary>Cancels the request where the writer has not taken it yet.</summary>
    /// <param name="cancellationToken">The token that was cancelled.</param>
    public void Cancel(CancellationToken cancellationToken)
    {
        if (TryTake())
            completion.TrySetCanceled(cancellationToken);
    }

    /// <inheritdoc />
    public override void Run(SqliteSession session)
    {
        session.Execute("SAVEPOINT request");
        try
        {
            result = write(session);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            refusal = new ArgumentException($"The store does not hold such a value: {e.Message}", e);
            session.Execute("ROLLBACK TO request");
        }
        catch (Exception e) when (e is not SqliteException)
        {
            refusal = e;
            session.Execute("ROLLBACK TO request");
        }

        session.Execute("RELEASE request");
    }

    /// <inheritdoc />
    public override void Acknowledge()
    {
        if (refusal is null)
            completion.TrySetResult(result!);
        else
            completion.TrySetException(refusal);
    }

    /// <inheritdoc />
    public override void Fail(Exception error) => completion.TrySetException(error);
}
