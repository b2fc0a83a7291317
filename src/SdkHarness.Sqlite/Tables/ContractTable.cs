using Microsoft.Data.Sqlite;

namespace SdkHarness;

/// <summary>The table of contracts by hash.</summary>
internal static class ContractTable
{
    /// <summary>Keeps contracts, and when each was last in use.</summary>
    public static int Put(SqliteSession session, IReadOnlyList<ToolContract> contracts, DateTimeOffset seen)
    {
        foreach (ToolContract contract in contracts)
        {
            session.Execute(
                """
                INSERT INTO contract (hash, function, last_seen, body) VALUES (@hash, @function, @seen, @body)
                ON CONFLICT (hash) DO UPDATE SET last_seen = MAX(last_seen, excluded.last_seen)
                """,
                ("@hash", contract.Hash.Value), ("@function", contract.FunctionName), ("@seen", StoredTime.Of(seen)),
                ("@body", JournalCodec.EncodeContract(contract)));
        }

        return contracts.Count;
    }

    /// <summary>Finds a contract.</summary>
    public static ToolContract? Find(SqliteSession session, ContractHash hash) =>
        session.Query("SELECT body FROM contract WHERE hash = @hash", Read, ("@hash", hash.Value)).FirstOrDefault();

    /// <summary>Lists the latest contract of every function.</summary>
    public static List<ToolContract> List(SqliteSession session) => session.Query(
        """
        SELECT body FROM (
            SELECT function, body, row_number() OVER (PARTITION BY function ORDER BY last_seen DESC, rowid DESC) AS place FROM contract)
        WHERE place = 1 ORDER BY function
        """,
        Read);

    private static ToolContract Read(SqliteDataReader row) => JournalCodec.DecodeContract(row.GetFieldValue<byte[]>(0));
}
