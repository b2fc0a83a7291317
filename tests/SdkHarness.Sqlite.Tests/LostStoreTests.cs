using Microsoft.Data.Sqlite;
using SdkHarness.Testing;

namespace SdkHarness.Sqlite.Tests;

public sealed class LostStoreTests : SqliteTest
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_store_that_breaks_fails_everybody_who_waits_and_everybody_who_comes()
    {
        await using SqliteStore store = await OpenAsync();
        RunWriter[] writers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => CreateRunAsync(store, $"run_{i}")));
        Sql(Folder.StorePath, "DROP TABLE event");

        foreach (int _ in (int[])[1, 2])
        {
            Task[] appends = [.. writers.Select(writer => writer.AppendAsync("x", Cancel))];
            foreach (Task append in appends)
            {
                StoreUnavailableException lost = await Assert.ThrowsAsync<StoreUnavailableException>(() => append.WaitAsync(Long, Cancel));
                Assert.Contains(Folder.StorePath, lost.Message, StringComparison.Ordinal);
                Assert.Contains("Nothing was written", lost.Message, StringComparison.Ordinal);
            }
        }

        Assert.All(await store.ListRunsAsync(new RunFilter(), Cancel), static run => Assert.Equal(0, run.Sequence));
    }

    [Fact]
    public async Task A_lock_that_outlasts_the_timeout_is_told_and_once_it_is_gone_writing_goes_on()
    {
        await using SqliteStore store = await OpenAsync($"Data Source={Folder.StorePath};Default Timeout=1");
        RunWriter writer = await CreateRunAsync(store);
        using (SqliteConnection other = new($"Data Source={Folder.StorePath};Pooling=False"))
        {
            await other.OpenAsync(Cancel);
            using SqliteTransaction holding = other.BeginTransaction(deferred: false);
            StoreUnavailableException lost = await Assert.ThrowsAsync<StoreUnavailableException>(
                () => writer.AppendAsync("x", Cancel).WaitAsync(Long, Cancel));
            Assert.Contains("another process holds its lock", lost.Message, StringComparison.Ordinal);
            Assert.Equal(0, (await store.FindRunAsync("run_1", Cancel))!.Sequence);
        }

        await writer.AppendAsync("goes on", Cancel);
        Assert.Equal(1, (await store.FindRunAsync("run_1", Cancel))!.Sequence);
    }

    [Fact]
    public async Task A_store_that_a_newer_version_has_migrated_meanwhile_is_not_written_by_a_new_connection()
    {
        await using SqliteStore store = await OpenAsync();
        RunWriter writer = await CreateRunAsync(store);
        Sql(Folder.StorePath, "ALTER TABLE event RENAME TO journal; PRAGMA user_version = 2");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => writer.AppendAsync("x", Cancel));
        StoreUnavailableException refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => writer.AppendAsync("x", Cancel));
        Assert.IsType<StoreVersionException>(refusal.InnerException);
    }
}
