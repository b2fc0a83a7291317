using System.Text.Json;
using SdkHarness.Cli.Tests.Counter;

namespace SdkHarness.Cli.Tests;

public sealed class ReplayCommandTests
{
    private const string Counted = "Replayed 21 events with 2 calls: 0 divergences.";

    private static async Task<(InMemoryStore Store, string Run)> CountedAsync()
    {
        var store = new InMemoryStore();
        AgentRun run;
        await using (var first = new CounterHarness(store))
            run = await first.RunAsync();
        Assert.Equal(RunStatus.AwaitingApproval, run.Status);
        CliRun approved = await CliRun.InAsync(
            store, "approvals", "approve", run.PendingApprovals[0].Id, "--reason", "Counted by hand", "--role", "lead");
        Assert.Equal(0, approved.Code);
        await using var second = new CounterHarness(store);
        Assert.Equal(RunStatus.Completed, (await second.ResumeAsync(run.Id)).Status);
        return (store, run.Id);
    }

    /// <summary>The same run as somebody with other events would have written it.</summary>
    private static async Task<InMemoryStore> AlteredAsync(InMemoryStore store, string run, Func<JournalEvent, JournalEvent> change)
    {
        var events = new List<(JournalEvent, DateTimeOffset)>();
        await foreach (JournalEntry entry in store.ReadAsync(run, 1, TestContext.Current.CancellationToken))
            events.Add((change(JournalCodec.Decode(entry)), entry.At));
        var altered = new InMemoryStore();
        RunRecord record = (await store.FindRunAsync(run, TestContext.Current.CancellationToken))!;
        await altered.PutContractsAsync(
            await store.ListContractsAsync(TestContext.Current.CancellationToken), record.Started, TestContext.Current.CancellationToken);
        await Journals.WriteAsync(altered, record, RunStatus.Completed, events);
        return altered;
    }

    [Fact]
    public async Task A_run_that_waited_and_was_resumed_by_another_process_replays_without_a_divergence()
    {
        (InMemoryStore store, string id) = await CountedAsync();

        CliRun run = await CliRun.InAsync(store, "replay", id);

        Assert.Equal((0, ""), (run.Code, run.Error));
        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(Counted, lines[^1]);
        Assert.StartsWith("Arguments were judged as recorded", lines[^2], StringComparison.Ordinal);
        Assert.Equal(21 + 3, lines.Length);
    }

    [Fact]
    public async Task With_the_applications_assembly_its_own_code_judges()
    {
        (InMemoryStore store, string id) = await CountedAsync();

        CliRun run = await CliRun.InAsync(store, "replay", id, "--assembly", typeof(CounterTools).Assembly.Location);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Arguments and approval predicates were judged again by the application's code.", run.Output, StringComparison.Ordinal);
        Assert.Contains(Counted, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_divergence_stands_at_its_event_and_exits_with_1()
    {
        (InMemoryStore store, string id) = await CountedAsync();
        InMemoryStore altered = await AlteredAsync(
            store, id, static happened => happened is RunCompleted ? new RunCompleted("Four added.") : happened);

        CliRun run = await CliRun.InAsync(altered, "replay", id);
        CliRun json = await CliRun.InAsync(altered, "replay", id, "--json");

        Assert.Equal((1, 1), (run.Code, json.Code));
        Assert.Contains("  21  ", run.Output, StringComparison.Ordinal);
        Assert.Contains("DIVERGES: The agent finished.", run.Output, StringComparison.Ordinal);
        Assert.Contains("output changed: run_completed: output was \"Four added.\", is now \"Three added.\".", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("Replayed 21 events with 2 calls: 1 divergence.\n", run.Output, StringComparison.Ordinal);
        JsonElement document = JsonElement.Parse(json.Output);
        JsonElement divergence = Assert.Single(document.GetProperty("divergences").EnumerateArray());
        Assert.Equal(("OutputChanged", 21), (divergence.GetProperty("kind").GetString(), divergence.GetProperty("sequence").GetInt32()));
        Assert.Equal("Three added.", divergence.GetProperty("now").GetProperty("output").GetString());
        Assert.False(document.GetProperty("usedToolCode").GetBoolean());
    }

    [Fact]
    public async Task Arguments_that_the_code_now_refuses_diverge_only_where_the_code_is_at_hand()
    {
        (InMemoryStore store, string id) = await CountedAsync();
        InMemoryStore altered = await AlteredAsync(store, id, static happened => happened switch
        {
            ModelAnswered { Calls: [{ Function: "counter_add_count" } call] } answered =>
                answered with { Calls = [call with { Arguments = """{"amount":11}""" }] },
            CallProposed { Function: "counter_add_count" } call =>
                call with { Arguments = """{"amount":11}""", ArgumentsDigest = CanonicalJson.Digest("""{"amount":11}""") },
            _ => happened,
        });

        CliRun with = await CliRun.InAsync(altered, "replay", id, "--assembly", typeof(CounterTools).Assembly.Location, "--json");

        Assert.Equal(1, with.Code);
        Assert.Contains(
            JsonElement.Parse(with.Output).GetProperty("divergences").EnumerateArray(),
            static found => found.GetProperty("kind").GetString() == "ArgumentsJudgedOtherwise");
    }

    [Fact]
    public async Task A_tampered_event_breaks_the_chain_and_exits_with_1()
    {
        (InMemoryStore store, string id) = await CountedAsync();
        var tampered = new TamperedStore(store, static entry => entry.Sequence == 3 ? entry with { At = entry.At.AddSeconds(1) } : entry);

        CliRun run = await CliRun.InAsync(tampered, "replay", id);

        Assert.Equal(1, run.Code);
        Assert.Contains("broken chain: The journal is not as it was written: event 3 is not the one that was written", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_of_a_newer_version_exits_with_2()
    {
        (InMemoryStore store, string id) = await CountedAsync();
        var newer = new TamperedStore(store, static entry => entry with { Version = 2 });

        CliRun run = await CliRun.InAsync(newer, "replay", id, "--json");

        Assert.Equal((2, ""), (run.Code, run.Output));
        JsonElement error = JsonElement.Parse(run.Error).GetProperty("error");
        Assert.Equal("journal_unreadable", error.GetProperty("code").GetString());
        Assert.Contains("use a newer SdkHarness to read it", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_lost_its_contracts_is_told()
    {
        (InMemoryStore store, string id) = await CountedAsync();
        var without = new InMemoryStore();
        await Journals.WriteAsync(without, (await store.FindRunAsync(id, TestContext.Current.CancellationToken))!, RunStatus.Running, [Journals.Started()]);

        CliRun run = await CliRun.InAsync(without, "replay", id);

        Assert.Equal(2, run.Code);
        Assert.Contains("used crm_get_account under contract aaaaaaaaaaaa, which is not at hand", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assembly_without_tools_is_refused()
    {
        (InMemoryStore store, string id) = await CountedAsync();

        CliRun run = await CliRun.InAsync(store, "replay", id, "--assembly", typeof(FactAttribute).Assembly.Location);

        Assert.Equal(2, run.Code);
        Assert.Contains("to replay run", run.Error, StringComparison.Ordinal);
    }
}
