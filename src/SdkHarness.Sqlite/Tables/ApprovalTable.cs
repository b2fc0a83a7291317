using Microsoft.Data.Sqlite;

namespace SdkHarness;

/// <summary>The table of approval requests: the columns that are searched and compared, and the request whole as JSON.</summary>
internal static class ApprovalTable
{
    /// <summary>Inserts a request that must be new.</summary>
    public static void Open(SqliteSession session, ApprovalRecord approval)
    {
        int inserted = session.Execute(
            """
            INSERT INTO approval (id, run, status, asked, revision, body) VALUES (@id, @run, @status, @asked, @revision, @body)
            ON CONFLICT (id) DO NOTHING
            """,
            ("@id", approval.Id), ("@run", approval.RunId), ("@status", approval.Status.ToString()),
            ("@asked", StoredTime.Of(approval.Asked)), ("@revision", approval.Revision), ("@body", JournalCodec.EncodeApproval(approval)));
        if (inserted == 0)
            throw ApprovalConflictException.Exists(approval);
    }

    /// <summary>Changes a request that must stand one revision below.</summary>
    public static void Change(SqliteSession session, ApprovalRecord approval)
    {
        if (!TryChange(session, approval))
            throw ApprovalConflictException.Moved(approval, Find(session, approval.Id));
    }

    /// <summary>Changes a request where it stands one revision below.</summary>
    public static bool TryChange(SqliteSession session, ApprovalRecord approval) => session.Execute(
        "UPDATE approval SET status = @status, revision = @revision, body = @body WHERE id = @id AND revision = @revision - 1",
        ("@status", approval.Status.ToString()), ("@revision", approval.Revision), ("@body", JournalCodec.EncodeApproval(approval)),
        ("@id", approval.Id)) == 1;

    /// <summary>Finds a request.</summary>
    public static ApprovalRecord? Find(SqliteSession session, string approvalId) =>
        session.Query("SELECT body FROM approval WHERE id = @id", Read, ("@id", approvalId)).FirstOrDefault();

    /// <summary>Lists requests, the latest first.</summary>
    public static List<ApprovalRecord> List(SqliteSession session, ApprovalFilter filter) => session.Query(
        """
        SELECT body FROM approval
        WHERE (@run IS NULL OR run = @run) AND (@status IS NULL OR status = @status)
            AND (@prefix IS NULL OR substr(id, 1, length(@prefix)) = @prefix)
        ORDER BY asked DESC, id DESC LIMIT @limit
        """,
        Read,
        ("@run", filter.RunId), ("@status", filter.Status?.ToString()), ("@prefix", filter.IdPrefix),
        ("@limit", Math.Max(filter.Limit, 0)));

    private static ApprovalRecord Read(SqliteDataReader row) => JournalCodec.DecodeApproval(row.GetFieldValue<byte[]>(0));
}
