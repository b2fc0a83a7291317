using Microsoft.Data.Sqlite;
using SdkHarness.Testing;

namespace SdkHarness.Sqlite.Tests;

public sealed class WriteAheadLogTests(ITestOutputHelper output) : SqliteTest
{
    private const int Megabyte = 1024 * 1024;

    private long WalLength => new FileInfo(Folder.StorePath + "-wal").Length;

    [Fact]
    public void The_connection_that_writes_syncs_every_commit_to_the_disk()
    {
        using SqliteSession writer = new StoreLocation(Folder.StorePath).OpenWriter();

        Assert.Equal(2, writer.Scalar("PRAGMA synchronous")); // FULL
        Assert.Equal(["wal"], writer.Query("PRAGMA journal_mode", static row => row.GetString(0)));
    }

    [Fact]
    public async Task The_log_stays_small_while_readers_overlap()
    {
        await using SqliteStore store = await OpenAsync();
        RunWriter writer = await CreateRunAsync(store);
        using CancellationTokenSource written = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        Task<int>[] readers = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadUntilAsync(store, written.Token)))];

        long largest = 0;
        string[] texts = [.. Enumerable.Repeat(new string('x', Megabyte / 16), 8)];
        for (int i = 0; i < 60; i++)
        {
            await writer.AppendAsync(writer.Next(texts), Cancel);
            largest = Math.Max(largest, WalLength);
        }

        await written.CancelAsync();
        int reads = (await Task.WhenAll(readers)).Sum();
        output.WriteLine($"30 MiB appended beside {reads} whole readings; the log was at most {largest / Megabyte} MiB");
        Assert.InRange(largest, 1, GroupCommitWriter.LargestWal + (10 * Megabyte));
    }

    [Fact]
    public async Task A_log_that_a_stuck_reader_held_is_cut_back_once_it_lets_go()
    {
        await using SqliteStore store = await OpenAsync();
        RunWriter writer = await CreateRunAsync(store);
        using (SqliteConnection stuck = new($"Data Source={Folder.StorePath};Pooling=False"))
        {
            await stuck.OpenAsync(Cancel);
            using SqliteTransaction reading = stuck.BeginTransaction(deferred: true);
            using SqliteCommand command = stuck.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM run";
            await command.ExecuteScalarAsync(Cancel);
            for (int i = 0; i < 24; i++)
                await writer.AppendAsync(new string('x', Megabyte), Cancel);
            Assert.InRange(WalLength, 24 * Megabyte, long.MaxValue);
        }

        for (int i = 0; i < 24; i++)
            await writer.AppendAsync(new string('x', Megabyte), Cancel);
        Assert.InRange(WalLength, 0, GroupCommitWriter.LargestWal + (2 * Megabyte));
        Assert.Equal(48, (await VerifiedAsync(store, (await store.FindRunAsync("run_1", Cancel))!)).Count);
    }

    private static async Task<int> ReadUntilAsync(SqliteStore store, CancellationToken end)
    {
        int times = 0;
        while (!end.IsCancellationRequested)
        {
            await store.ReadAsync("run_1", 1, Cancel).CountAsync(Cancel);
            times++;
        }

        return times;
    }
}
