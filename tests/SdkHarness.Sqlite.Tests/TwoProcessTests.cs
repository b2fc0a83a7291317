using SdkHarness.Testing;

namespace SdkHarness.Sqlite.Tests;

public sealed class TwoProcessTests(ITestOutputHelper output) : SqliteTest
{
    [Fact]
    public async Task Two_processes_on_one_file_lose_and_double_nothing_and_every_run_has_one_winner()
    {
        const int Runs = 80;
        const int Events = 50;
        using AppenderProcess red = await AppenderProcess.StartAsync(Folder.StorePath, "red", Runs, Events);
        using AppenderProcess blue = await AppenderProcess.StartAsync(Folder.StorePath, "blue", Runs, Events);
        red.Go();
        blue.Go();
        var ended = await Task.WhenAll(red.FinishAsync(), blue.FinishAsync());

        Assert.All(ended, static one => Assert.True(one.ExitCode == 0, one.Errors));
        output.WriteLine($"red wrote {ended[0].Acknowledged.Count} events, blue {ended[1].Acknowledged.Count}");
        Acknowledged[] acknowledged = [.. ended[0].Acknowledged, .. ended[1].Acknowledged];
        Assert.Equal(Runs * Events, acknowledged.Length);

        await using SqliteStore store = await OpenAsync();
        IReadOnlyList<RunRecord> runs = await store.ListRunsAsync(new RunFilter(), Cancel);
        Assert.Equal(Runs, runs.Count);
        HashSet<Acknowledged> stored = [];
        foreach (RunRecord run in runs)
        {
            List<JournalEntry> entries = await VerifiedAsync(store, run);
            Assert.Equal(Events, entries.Count);
            Assert.Single(entries.Select(static entry => Author(entry)).Distinct());
            stored.UnionWith(entries.Select(static entry => new Acknowledged(entry.RunId, entry.Sequence, entry.Hash)));
        }

        Assert.True(stored.SetEquals(acknowledged));
    }

    [Fact]
    public async Task Two_processes_that_keep_taking_one_run_from_each_other_write_one_unbroken_journal()
    {
        const int Events = 150;
        await using SqliteStore store = await OpenAsync();
        await CreateRunAsync(store);
        using AppenderProcess red = await AppenderProcess.StartAsync(Folder.StorePath, "red", 0, Events);
        using AppenderProcess blue = await AppenderProcess.StartAsync(Folder.StorePath, "blue", 0, Events);
        red.Go();
        blue.Go();
        var ended = await Task.WhenAll(red.FinishAsync(), blue.FinishAsync());

        Assert.All(ended, static one => Assert.True(one.ExitCode == 0, one.Errors));
        RunRecord run = (await store.FindRunAsync("run_1", Cancel))!;
        List<JournalEntry> entries = await VerifiedAsync(store, run);
        output.WriteLine($"{entries.Count} events under {run.Epoch} epochs");
        Assert.Equal(2 * Events, entries.Count);
        Assert.True(entries.Select(static entry => new Acknowledged(entry.RunId, entry.Sequence, entry.Hash)).ToHashSet()
            .SetEquals([.. ended[0].Acknowledged, .. ended[1].Acknowledged]));
        Assert.All(entries.GroupBy(static entry => entry.Epoch), static epoch => Assert.Single(epoch.Select(Author).Distinct()));
        Assert.Equal(entries.Select(static entry => entry.Epoch).Order(), entries.Select(static entry => entry.Epoch));
    }

    [Fact]
    public async Task After_kill_9_in_mid_load_every_acknowledged_append_is_there_and_the_next_process_goes_on()
    {
        const int Runs = 8;
        using AppenderProcess killed = await AppenderProcess.StartAsync(Folder.StorePath, "killed", Runs, 1_000_000);
        killed.Go();
        var finish = killed.FinishAsync(enoughAfter: 500);
        await killed.EnoughAsync();
        killed.Kill();
        (IReadOnlyList<Acknowledged> acknowledged, int exitCode, _) = await finish;
        Assert.NotEqual(0, exitCode);
        Assert.InRange(acknowledged.Count, 500, int.MaxValue);

        await using SqliteStore store = await OpenAsync();
        HashSet<Acknowledged> stored = [];
        foreach (RunRecord run in await store.ListRunsAsync(new RunFilter(), Cancel))
        {
            List<JournalEntry> entries = await VerifiedAsync(store, run);
            stored.UnionWith(entries.Select(static entry => new Acknowledged(entry.RunId, entry.Sequence, entry.Hash)));
            Assert.Null(await store.TryTakeLeaseAsync(run.Id, "next", Later, Later, Cancel));
            RunLease taken = (await store.TryTakeLeaseAsync(run.Id, "next", Later.AddDays(1), Later.AddDays(2), Cancel))!;
            JournalEntry next = JournalCodec.Encode(run.Id, run.Sequence + 1, taken.Epoch, Later, new RunResumed("next"), run.HeadHash);
            await store.AppendAsync(taken, new JournalBatch([next]), Cancel);
            await VerifiedAsync(store, (await store.FindRunAsync(run.Id, Cancel))!);
        }

        output.WriteLine($"{acknowledged.Count} appends acknowledged before the kill, {stored.Count} stored");
        Assert.True(stored.IsSupersetOf(acknowledged));
        // What was written but not yet told: at most one append of each run that was under way.
        Assert.InRange(stored.Count - acknowledged.Count, 0, Runs);
    }

    [Fact]
    public async Task An_owner_that_was_taken_over_in_another_instance_is_refused()
    {
        await using SqliteStore first = await OpenAsync();
        await using SqliteStore second = await OpenAsync();
        RunWriter old = await CreateRunAsync(first);
        await old.AppendAsync("one", Cancel);

        RunWriter next = old.Under((await second.TryTakeLeaseAsync("run_1", "two", Later, Later.AddHours(1), Cancel))!);

        await Assert.ThrowsAsync<LeaseLostException>(() => old.AppendAsync("late", Cancel));
        await next.AppendAsync("two", Cancel);
        Assert.Equal(2, (await VerifiedAsync(first, (await first.FindRunAsync("run_1", Cancel))!)).Count);
        await Assert.ThrowsAsync<InvalidOperationException>(() => CreateRunAsync(second));
    }

    private static string Author(JournalEntry entry) => ((CaveatAdded)JournalCodec.Decode(entry)).Text.Split(' ')[0];
}
