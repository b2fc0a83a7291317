using Microsoft.Data.Sqlite;
using SdkHarness.Testing;

namespace SdkHarness.Sqlite.Tests;

/// <summary>A test with a folder of its own.</summary>
public abstract class SqliteTest : IDisposable
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected static DateTimeOffset Later { get; } = TestRecords.Start.AddHours(1);

    protected TemporaryFolder Folder { get; } = new();

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Folder.Dispose();
    }

    protected async Task<SqliteStore> OpenAsync(string? pathOrConnectionString = null)
    {
        SqliteStore store = new(pathOrConnectionString ?? Folder.StorePath);
        await store.OpenAsync(Cancel);
        return store;
    }

    protected static Task<RunWriter> CreateRunAsync(SqliteStore store, string id = "run_1") =>
        RunWriter.CreateAsync(store, TestRecords.Run(id, TestRecords.Start), "one", Later, Cancel);

    /// <summary>Reads a whole journal and checks its chain up to the head that the run names.</summary>
    protected static async Task<List<JournalEntry>> VerifiedAsync(SqliteStore store, RunRecord run)
    {
        List<JournalEntry> entries = await store.ReadAsync(run.Id, 1, Cancel).ToListAsync(Cancel);
        JournalEntry? previous = null;
        foreach (JournalEntry entry in entries)
        {
            Assert.Null(JournalCodec.Verify(entry, previous));
            previous = entry;
        }

        Assert.Equal(run.Sequence, entries.Count);
        Assert.Equal(run.HeadHash, previous?.Hash ?? JournalCodec.GenesisHash);
        return entries;
    }

    /// <summary>Runs SQL on the file beside the store.</summary>
    protected static object? Sql(string path, string sql)
    {
        using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // A test's own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
