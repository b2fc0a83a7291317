using Microsoft.Data.Sqlite;

namespace SdkHarness;

/// <summary>The table of journal entries. It is only ever inserted into.</summary>
internal static class EventTable
{
    /// <summary>Inserts entries; the run's head has been moved in the same transaction.</summary>
    public static void Insert(SqliteSession session, IReadOnlyList<JournalEntry> entries)
    {
        foreach (JournalEntry entry in entries)
        {
            session.Execute(
                """
                INSERT INTO event (run, seq, epoch, kind, version, at, body, body_digest, prev_hash, hash)
                VALUES (@run, @seq, @epoch, @kind, @version, @at, @body, @digest, @previous, @hash)
                """,
                ("@run", entry.RunId), ("@seq", entry.Sequence), ("@epoch", entry.Epoch), ("@kind", entry.Kind),
                ("@version", entry.Version), ("@at", StoredTime.Of(entry.At)), ("@body", entry.Body.ToArray()),
                ("@digest", entry.BodyDigest), ("@previous", entry.PreviousHash), ("@hash", entry.Hash));
        }
    }

    /// <summary>Reads some entries in order.</summary>
    public static List<JournalEntry> Read(SqliteSession session, string runId, long fromSequence, int limit) => session.Query(
        """
        SELECT run, seq, epoch, kind, version, at, body, body_digest, prev_hash, hash FROM event
        WHERE run = @run AND seq >= @from ORDER BY seq LIMIT @limit
        """,
        Read,
        ("@run", runId), ("@from", fromSequence), ("@limit", limit));

    private static JournalEntry Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3), row.GetInt32(4), StoredTime.Read(row.GetInt64(5)),
        row.GetFieldValue<byte[]>(6), row.GetString(7), row.GetString(8), row.GetString(9));
}
