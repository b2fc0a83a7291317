using Microsoft.Data.Sqlite;

namespace SdkHarness;

/// <summary>The table of runs and who holds them.</summary>
internal static class RunTable
{
    private const string Columns =
        "id, agent, agent_version, initiator, customer, account, workflow, status, started, updated, seq, head_hash, epoch";

    /// <summary>Inserts a run under its first lease.</summary>
    public static RunLease Create(SqliteSession session, RunRecord run, string owner, DateTimeOffset expires)
    {
        int inserted = session.Execute(
            """
            INSERT INTO run (id, agent, agent_version, initiator, customer, customer_key, account, account_key, workflow, status, started,
                updated, seq, head_hash, epoch, owner, expires)
            VALUES (@id, @agent, @agentVersion, @initiator, @customer, @customerKey, @account, @accountKey, @workflow, @status, @started,
                @updated, 0, @head, 1, @owner, @expires)
            ON CONFLICT (id) DO NOTHING
            """,
            ("@id", run.Id), ("@agent", run.Agent), ("@agentVersion", run.AgentVersion), ("@initiator", run.Initiator),
            ("@customer", run.Customer), ("@customerKey", Key(run.Customer)), ("@account", run.Account), ("@accountKey", Key(run.Account)),
            ("@workflow", run.Workflow), ("@status", run.Status.ToString()), ("@started", StoredTime.Of(run.Started)),
            ("@updated", StoredTime.Of(run.Updated)), ("@head", JournalCodec.GenesisHash), ("@owner", owner),
            ("@expires", StoredTime.Of(expires)));
        if (inserted == 0)
            throw new InvalidOperationException($"Run {run.Id} exists already; a run's id must be new.");
        return new RunLease(run.Id, owner, 1, expires);
    }

    /// <summary>Takes a lease that is free, expired or the owner's own.</summary>
    public static RunLease? TakeLease(SqliteSession session, string runId, string owner, DateTimeOffset now, DateTimeOffset expires)
    {
        List<long> epoch = session.Query(
            """
            UPDATE run SET epoch = epoch + 1, owner = @owner, expires = @expires
            WHERE id = @id AND (owner IS NULL OR owner = @owner OR expires <= @now)
            RETURNING epoch
            """,
            static row => row.GetInt64(0),
            ("@owner", owner), ("@expires", StoredTime.Of(expires)), ("@id", runId), ("@now", StoredTime.Of(now)));
        return epoch.Count == 0 ? null : new RunLease(runId, owner, epoch[0], expires);
    }

    /// <summary>Prolongs a lease that still stands.</summary>
    public static RunLease? RenewLease(SqliteSession session, RunLease lease, DateTimeOffset expires)
    {
        int renewed = session.Execute(
            "UPDATE run SET expires = @expires WHERE id = @id AND epoch = @epoch AND owner = @owner",
            ("@expires", StoredTime.Of(expires)), ("@id", lease.RunId), ("@epoch", lease.Epoch), ("@owner", lease.Owner));
        return renewed == 0 ? null : lease with { Expires = expires };
    }

    /// <summary>Frees a run where the lease still stands.</summary>
    public static bool ReleaseLease(SqliteSession session, RunLease lease) => session.Execute(
        "UPDATE run SET owner = NULL WHERE id = @id AND epoch = @epoch AND owner = @owner",
        ("@id", lease.RunId), ("@epoch", lease.Epoch), ("@owner", lease.Owner)) > 0;

    /// <summary>The fence: moves a run's head on from exactly where the lease's owner believes it to be, or refuses.</summary>
    public static void Advance(SqliteSession session, RunLease lease, JournalBatch batch)
    {
        JournalEntry first = batch.Entries[0];
        JournalEntry last = batch.Entries[^1];
        int moved = session.Execute(
            """
            UPDATE run SET seq = @seq, head_hash = @head, updated = @at, status = COALESCE(@status, status)
            WHERE id = @id AND epoch = @epoch AND owner = @owner AND seq = @before AND head_hash = @headBefore
            """,
            ("@seq", last.Sequence), ("@head", last.Hash), ("@at", StoredTime.Of(last.At)), ("@status", batch.Status?.ToString()),
            ("@id", lease.RunId), ("@epoch", lease.Epoch), ("@owner", lease.Owner), ("@before", first.Sequence - 1),
            ("@headBefore", first.PreviousHash));
        if (moved == 1)
            return;

        LeaseLostException? found = session.Query(
            "SELECT owner, epoch, seq FROM run WHERE id = @id",
            row => LeaseLostException.For(lease, first, row.IsDBNull(0) ? null : row.GetString(0), row.GetInt64(1), row.GetInt64(2)),
            ("@id", lease.RunId)).FirstOrDefault();
        throw found ?? new LeaseLostException($"There is no run {lease.RunId}. Nothing was written.");
    }

    /// <summary>Notes which functions a run has proposed calls of.</summary>
    public static void AddFunctions(SqliteSession session, string runId, IReadOnlyList<string> functions)
    {
        foreach (string function in functions)
        {
            session.Execute(
                "INSERT INTO run_function (function, run) VALUES (@function, @run) ON CONFLICT DO NOTHING",
                ("@function", function), ("@run", runId));
        }
    }

    /// <summary>Finds a run.</summary>
    public static RunRecord? Find(SqliteSession session, string runId) =>
        session.Query($"SELECT {Columns} FROM run WHERE id = @id", Read, ("@id", runId)).FirstOrDefault();

    /// <summary>Lists runs, the latest first.</summary>
    public static List<RunRecord> List(SqliteSession session, RunFilter filter)
    {
        List<string> conditions = [];
        List<(string Name, object? Value)> values = [("@limit", Math.Max(filter.Limit, 0))];
        Require(filter.Customer, "customer_key = @customer", "@customer", Key(filter.Customer));
        Require(filter.Account, "account_key = @account", "@account", Key(filter.Account));
        Require(filter.Agent, "agent = @agent", "@agent", filter.Agent);
        Require(filter.Tool, "id IN (SELECT run FROM run_function WHERE function = @tool)", "@tool", filter.Tool);
        Require(filter.Workflow, "workflow = @workflow", "@workflow", filter.Workflow);
        Require(filter.Status, "status = @status", "@status", filter.Status?.ToString());
        Require(filter.Since, "started >= @since", "@since", filter.Since?.UtcTicks);
        Require(filter.Until, "started < @until", "@until", filter.Until?.UtcTicks);
        Require(filter.IdPrefix, "substr(id, 1, length(@prefix)) = @prefix", "@prefix", filter.IdPrefix);
        string where = conditions.Count == 0 ? "" : $"WHERE {string.Join(" AND ", conditions)} ";
        return session.Query(
            $"SELECT {Columns} FROM run {where}ORDER BY started DESC, id DESC LIMIT @limit", Read, [.. values]);

        void Require(object? wanted, string condition, string name, object? value)
        {
            if (wanted is null)
                return;
            conditions.Add(condition);
            values.Add((name, value));
        }
    }

    private static RunRecord Read(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        Agent = row.GetString(1),
        AgentVersion = Text(row, 2),
        Initiator = row.GetString(3),
        Customer = Text(row, 4),
        Account = Text(row, 5),
        Workflow = Text(row, 6),
        Status = Enum.Parse<RunStatus>(row.GetString(7)),
        Started = StoredTime.Read(row.GetInt64(8)),
        Updated = StoredTime.Read(row.GetInt64(9)),
        Sequence = row.GetInt64(10),
        HeadHash = row.GetString(11),
        Epoch = row.GetInt64(12),
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    // SQLite's NOCASE knows ASCII only; this is the form in which StringComparison.OrdinalIgnoreCase compares.
    private static string? Key(string? text) => text?.ToUpperInvariant();
}
