using System.Text;
using SdkHarness.Testing;

namespace SdkHarness.Sqlite.Tests;

public sealed class OpeningTests : SqliteTest
{
    [Fact]
    public async Task What_was_acknowledged_is_there_after_reopening()
    {
        string head;
        await using (SqliteStore store = await OpenAsync())
        {
            RunWriter writer = await CreateRunAsync(store);
            await writer.AppendAsync(writer.Next("one", "two") with
            {
                Status = RunStatus.AwaitingApproval,
                Functions = ["crm_get_account"],
                OpenedApprovals = [TestRecords.Approval("apr_1", "run_1", TestRecords.Start)],
            }, Cancel);
            await store.PutContractsAsync([TestRecords.Contract("get_account", 'a')], TestRecords.Start, Cancel);
            head = writer.Head;
        }

        await using SqliteStore again = await OpenAsync();
        RunRecord run = Assert.Single(await again.ListRunsAsync(new RunFilter { Tool = "crm_get_account" }, Cancel));
        Assert.Equal(head, run.HeadHash);
        Assert.Equal(2, (await VerifiedAsync(again, run)).Count);
        Assert.NotNull(await again.FindApprovalAsync("apr_1", Cancel));
        Assert.Single(await again.ListContractsAsync(Cancel));
    }

    [Fact]
    public async Task A_file_is_a_WAL_database_that_names_its_schema_version()
    {
        await using (await OpenAsync())
        {
        }

        Assert.Equal("wal", Sql(Folder.StorePath, "PRAGMA journal_mode"));
        Assert.Equal(1L, Sql(Folder.StorePath, "PRAGMA user_version"));
        Assert.Equal("runs, journal, approvals, contracts", Sql(Folder.StorePath, "SELECT name FROM harness_store WHERE version = 1"));
        Assert.False(File.Exists(Folder.StorePath + "-wal"), "Closing folds the write-ahead log into the file.");
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused_and_not_touched()
    {
        await using (SqliteStore store = await OpenAsync())
            await CreateRunAsync(store);
        Sql(Folder.StorePath, "PRAGMA user_version = 2");
        byte[] before = await File.ReadAllBytesAsync(Folder.StorePath, Cancel);

        await using SqliteStore older = new(Folder.StorePath);
        StoreVersionException refusal = await Assert.ThrowsAsync<StoreVersionException>(async () => await older.OpenAsync(Cancel));

        Assert.Contains("has schema version 2; this SdkHarness knows up to version 1", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Folder.StorePath, Cancel));
        Assert.Equal(2L, Sql(Folder.StorePath, "PRAGMA user_version"));
        Assert.Equal(1L, Sql(Folder.StorePath, "SELECT COUNT(*) FROM run"));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await older.FindRunAsync("run_1", Cancel));
    }

    [Fact]
    public async Task A_database_of_something_else_is_refused_and_not_touched()
    {
        Sql(Folder.StorePath, "CREATE TABLE customers (id INTEGER)");
        byte[] before = await File.ReadAllBytesAsync(Folder.StorePath, Cancel);
        await RefusedAsync(Folder.StorePath, "not a harness store");
        Assert.Equal(before, await File.ReadAllBytesAsync(Folder.StorePath, Cancel));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_not_touched()
    {
        string text = string.Concat(Enumerable.Repeat("This is a letter, not a database. ", 100));
        await File.WriteAllTextAsync(Folder.StorePath, text, Cancel);
        await RefusedAsync(Folder.StorePath, "no SQLite database");
        Assert.Equal(text, await File.ReadAllTextAsync(Folder.StorePath, Encoding.UTF8, Cancel));
    }

    [Fact]
    public async Task A_missing_directory_is_named()
    {
        await RefusedAsync(Folder.Inside("missing/harness.db"), $"the directory '{Folder.Inside("missing")}' does not exist");
        Assert.False(Directory.Exists(Folder.Inside("missing")));
    }

    [Fact]
    public async Task A_directory_is_no_file()
    {
        Directory.CreateDirectory(Folder.StorePath);
        await RefusedAsync(Folder.StorePath, "cannot be opened");
    }

    [Fact]
    public async Task A_connection_string_is_taken_too_and_its_mode_is_kept()
    {
        await RefusedAsync($"Data Source={Folder.StorePath};Mode=ReadWrite", "does not exist");
        await using SqliteStore store = await OpenAsync($"Default Timeout=5; Data Source={Folder.StorePath}");
        Assert.Equal(Folder.StorePath, store.FilePath);
        await CreateRunAsync(store);
        Assert.True(File.Exists(Folder.StorePath));
    }

    [Fact]
    public async Task A_path_may_look_odd()
    {
        await using SqliteStore store = await OpenAsync(Folder.Inside("a=b; c'ö.db"));
        Assert.Equal(Folder.Inside("a=b; c'ö.db"), store.FilePath);
        Assert.True(File.Exists(Folder.Inside("a=b; c'ö.db")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(":memory:")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=x;Mode=Memory;Cache=Shared")]
    [InlineData("Data Source=x;Mode=ReadOnly")]
    [InlineData("file:harness.db?mode=memory")]
    public void What_names_no_file_to_write_is_refused_at_once(string text) => Assert.Throws<ArgumentException>(() => new SqliteStore(text));

    [Fact]
    public async Task A_store_is_opened_before_it_is_used_and_not_used_after_it_is_closed()
    {
        SqliteStore store = new(Folder.StorePath);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await store.FindRunAsync("run_1", Cancel));
        await store.OpenAsync(Cancel);
        await store.DisposeAsync();
        await store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.FindRunAsync("run_1", Cancel));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => CreateRunAsync(store));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.OpenAsync(Cancel));
    }

    [Theory]
    [InlineData("3.51.2", false)]
    [InlineData("3.46.1", false)]
    [InlineData("unknown", false)]
    [InlineData("3.51.3", true)]
    [InlineData("3.53.3", true)]
    public void An_SQLite_that_can_lose_commits_is_refused(string version, bool taken)
    {
        if (taken)
            SqliteEngine.Require(version);
        else
            Assert.Contains("3.51.3 or later", Assert.Throws<StoreUnavailableException>(() => SqliteEngine.Require(version)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_who_open_one_new_file_at_once_all_get_it()
    {
        SqliteStore[] stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => OpenAsync())));
        await CreateRunAsync(stores[0]);
        foreach (SqliteStore store in stores)
        {
            Assert.NotNull(await store.FindRunAsync("run_1", Cancel));
            await store.DisposeAsync();
        }
    }

    private static async Task RefusedAsync(string path, string says)
    {
        await using SqliteStore store = new(path);
        StoreUnavailableException refusal = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.OpenAsync(Cancel));
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }
}
