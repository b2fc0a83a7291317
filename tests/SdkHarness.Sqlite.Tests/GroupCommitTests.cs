using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SdkHarness.Testing;

namespace SdkHarness.Sqlite.Tests;

public sealed class GroupCommitTests(ITestOutputHelper output) : SqliteTest
{
    /// <summary>Thirty-two appenders against a bare loop of 4 KiB writes, each synced, on the same disk in the same seconds.</summary>
    [Fact]
    public async Task Many_appenders_share_commits()
    {
        const int Appenders = 32;
        const int Appends = 50;
        double rawPerSecond = RawSyncsPerSecond(TimeSpan.FromMilliseconds(500));
        await using SqliteStore store = await OpenAsync();
        RunWriter[] writers = await Task.WhenAll(Enumerable.Range(0, Appenders).Select(i => CreateRunAsync(store, $"run_{i}")));
        long commitsBefore = store.Commits;
        Stopwatch watch = Stopwatch.StartNew();
        await Task.WhenAll(writers.Select(writer => Task.Run(async () =>
        {
            for (int i = 0; i < Appends; i++)
                await writer.AppendAsync($"caveat {i}", Cancel);
        })));
        watch.Stop();

        long commits = store.Commits - commitsBefore;
        double perSecond = Appenders * Appends / watch.Elapsed.TotalSeconds;
        rawPerSecond = (rawPerSecond + RawSyncsPerSecond(TimeSpan.FromMilliseconds(500))) / 2;
        output.WriteLine(
            $"{Appenders * Appends} appends in {commits} commits, {perSecond:F0}/s; raw 4 KiB write + fsync {rawPerSecond:F0}/s; "
            + $"ratio {perSecond / rawPerSecond:F1}");
        Assert.InRange(commits, 1, Appenders * Appends / 4);
        foreach (RunWriter writer in writers)
            Assert.Equal(Appends, (await VerifiedAsync(store, (await store.FindRunAsync(writer.Lease.RunId, Cancel))!)).Count);
    }

    [Fact]
    public async Task One_refused_append_of_a_group_fails_alone()
    {
        await using SqliteStore store = await OpenAsync();
        RunWriter[] writers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => CreateRunAsync(store, $"run_{i}")));
        for (int i = 0; i < 20; i += 2)
            Assert.NotNull(await store.TryTakeLeaseAsync($"run_{i}", "two", Later, Later.AddHours(1), Cancel));
        long commitsBefore = store.Commits;

        Task[] appends = await GatheredAsync(store, () => [.. writers.Select(writer => writer.AppendAsync("x", Cancel))]);

        // One for the write that stood before the lock, where the writer had taken it alone, and one for all that gathered.
        Assert.InRange(store.Commits - commitsBefore, 1, 2);
        for (int i = 0; i < 20; i++)
        {
            if (i % 2 == 0)
                await Assert.ThrowsAsync<LeaseLostException>(() => appends[i]);
            else
                await appends[i];
            Assert.Equal(i % 2, (await store.FindRunAsync($"run_{i}", Cancel))!.Sequence);
        }
    }

    [Fact]
    public async Task A_value_that_the_schema_does_not_hold_is_refused_alone()
    {
        await using SqliteStore store = await OpenAsync();
        RunWriter good = await CreateRunAsync(store);
        RunRecord without = TestRecords.Run("run_2", TestRecords.Start) with { Agent = null! };

        Task[] writes = await GatheredAsync(
            store, () => [store.CreateRunAsync(without, "one", Later, Cancel).AsTask(), good.AppendAsync("kept", Cancel)]);

        await Assert.ThrowsAsync<ArgumentException>(() => writes[0]);
        await writes[1];
        Assert.Null(await store.FindRunAsync("run_2", Cancel));
    }

    [Fact]
    public async Task Two_appends_to_one_run_in_one_group_are_both_written_in_order()
    {
        await using SqliteStore store = await OpenAsync();
        RunWriter writer = await CreateRunAsync(store);
        JournalBatch both = writer.Next("one", "two");
        Task[] appends = await GatheredAsync(store, () =>
            [.. both.Entries.Select(entry => store.AppendAsync(writer.Lease, new JournalBatch([entry]), Cancel).AsTask())]);
        await Task.WhenAll(appends);
        Assert.Equal(2, (await VerifiedAsync(store, (await store.FindRunAsync("run_1", Cancel))!)).Count);
    }

    [Fact]
    public async Task What_is_cancelled_while_it_waits_for_the_writer_is_not_written()
    {
        await using SqliteStore store = await OpenAsync();
        RunWriter first = await CreateRunAsync(store);
        RunWriter second = await CreateRunAsync(store, "run_2");
        using CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        Task cancelled = Task.CompletedTask;

        Task[] appends = await GatheredAsync(store, () =>
        {
            cancelled = second.AppendAsync("never", source.Token);
            source.Cancel();
            return [first.AppendAsync("kept", Cancel)];
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        await Task.WhenAll(appends);
        Assert.Equal(0, (await store.FindRunAsync("run_2", Cancel))!.Sequence);
    }

    [Fact]
    public async Task Closing_writes_what_still_waits()
    {
        RunWriter[] writers;
        Task[] appends;
        await using (SqliteStore store = await OpenAsync())
        {
            writers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => CreateRunAsync(store, $"run_{i}")));
            appends = [.. writers.Select(writer => writer.AppendAsync("kept", Cancel))];
        }

        await Task.WhenAll(appends);
        await using SqliteStore again = await OpenAsync();
        foreach (RunWriter writer in writers)
            Assert.Equal(1, (await again.FindRunAsync(writer.Lease.RunId, Cancel))!.Sequence);
    }

    /// <summary>Holds the file's write lock while writes are begun, so that they gather into one group after one that waits for the lock.</summary>
    private async Task<Task[]> GatheredAsync(SqliteStore store, Func<Task[]> begin)
    {
        Task blocked;
        Task[] begun;
        using (SqliteConnection other = new(new SqliteConnectionStringBuilder { DataSource = Folder.StorePath, Pooling = false }.ConnectionString))
        {
            await other.OpenAsync(Cancel);
            using SqliteTransaction holding = other.BeginTransaction(deferred: false);
            blocked = store.ReleaseLeaseAsync(new RunLease("nobody", "nobody", 1, Later), Cancel).AsTask();
            // Long enough for the writer to have taken that one and to stand before the lock.
            await Task.Delay(100, Cancel);
            begun = begin();
        }

        await blocked;
        return begun;
    }

    private double RawSyncsPerSecond(TimeSpan duration)
    {
        byte[] block = new byte[4096];
        using FileStream file = new(Folder.Inside("raw"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        Stopwatch watch = Stopwatch.StartNew();
        int syncs = 0;
        while (watch.Elapsed < duration)
        {
            file.Write(block);
            file.Flush(flushToDisk: true);
            syncs++;
        }

        return syncs / watch.Elapsed.TotalSeconds;
    }
}
