using System.Text.Json;

namespace SdkHarness.Cli.Tests;

public sealed class AuditCommandTests
{
    [Fact]
    public async Task Whole_chains_are_verified_and_exit_with_0()
    {
        CliRun run = await CliRun.InAsync(await Journals.WaitingStoreAsync(), "audit", "verify");

        Assert.Equal(0, run.Code);
        Assert.Equal("RUN        EVENTS  CHAIN\nrun_01hxa  19      verified\n1 verified, 0 broken.\n", run.Output);
    }

    [Fact]
    public async Task A_changed_body_is_named_and_exits_with_1()
    {
        var store = new TamperedStore(
            await Journals.WaitingStoreAsync(), static entry => entry.Sequence == 5 ? entry with { Body = "{}"u8.ToArray() } : entry);

        CliRun run = await CliRun.InAsync(store, "audit", "verify", "run_01");

        Assert.Equal(1, run.Code);
        Assert.Contains("broken: the body of event 5 is not the one that was written\n0 verified, 1 broken.", run.Output, StringComparison.Ordinal);
        CliRun json = await CliRun.InAsync(store, "audit", "verify", "--json");
        Assert.Equal(1, json.Code);
        Assert.False(JsonElement.Parse(json.Output).GetProperty("verified").GetBoolean());
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_is_found_by_the_runs_own_record()
    {
        var store = new TamperedStore(await Journals.WaitingStoreAsync(), static entry => entry.Sequence > 17 ? null : entry);

        CliRun run = await CliRun.InAsync(store, "audit", "verify");

        Assert.Equal(1, run.Code);
        Assert.Contains("the run has 19 events, but its journal ends with event 17", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rewritten_tail_is_found_by_the_runs_head_hash()
    {
        IReadOnlyList<JournalEntry> rewritten = Journals.Chain(
            Journals.RunId, [.. Journals.Waiting.Select(static (happened, i) => (happened, Journals.Start.AddMinutes(i)))]);
        var store = new TamperedStore(await Journals.WaitingStoreAsync(), entry => rewritten[(int)entry.Sequence - 1]);

        CliRun run = await CliRun.InAsync(store, "audit", "verify");

        Assert.Equal(1, run.Code);
        Assert.Contains("event 19 is not the one that the run ends with", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_without_runs_is_whole()
    {
        CliRun run = await CliRun.InAsync(new InMemoryStore(), "audit", "verify");

        Assert.Equal((0, "0 verified, 0 broken.\n"), (run.Code, run.Output));
    }
}
