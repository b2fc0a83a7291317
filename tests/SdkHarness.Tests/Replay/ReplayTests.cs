using System.Diagnostics;
using SdkHarness.Tests.Desk;
using static SdkHarness.Tests.Desk.ScriptedModel;

namespace SdkHarness.Tests.Replay;

public sealed class ReplayTests
{
    [Fact]
    public async Task A_replay_touches_no_tool_no_model_and_no_store()
    {
        var model = new ScriptedModel(
            Call("desk_add_note", new { customerId = "C-7", text = "called" }), Call("desk_get_customer", new { customerId = "C-7" }, "b"), "Done.");
        await using var desk = new DeskHarness(model);
        AgentRun run = await desk.RunAsync();
        IReadOnlyList<JournalEntry> before = await Replays.JournalAsync(desk.Store, run.Id);

        ReplayReport report = await desk.Harness.ReplayAsync(run.Id, TestContext.Current.CancellationToken);

        Assert.Empty(report.Divergences);
        Assert.Equal((before.Count, 2, true), (report.Steps, report.Calls, report.UsedToolCode));
        Assert.Equal((1, 1, 3), (desk.System.Effects.Count, desk.System.Reads, model.Asked.Count));
        Assert.Equal(before.Select(static entry => entry.Hash), (await Replays.JournalAsync(desk.Store, run.Id)).Select(static entry => entry.Hash));
        Assert.Equal(before.Count, (await desk.Store.FindRunAsync(run.Id, TestContext.Current.CancellationToken))!.Sequence);
    }

    [Fact]
    public async Task A_run_that_is_cut_off_anywhere_replays_as_far_as_it_goes()
    {
        Tale tale = await Tale.TellAsync();
        for (int length = 1; length <= tale.Journal.Count; length++)
        {
            Tale cut = tale with { Journal = [.. tale.Journal.Take(length)] };

            ReplayReport report = await cut.ReplayAsync();

            Assert.True(report.Divergences.Count == 0, $"Cut after event {length}: {string.Join("; ", report.Divergences)}");
            Assert.Equal(length, report.Steps);
        }
    }

    [Fact]
    public async Task Without_the_tools_code_the_recorded_verdicts_are_taken_and_the_report_says_so()
    {
        Tale tale = await Tale.TellAsync();

        ReplayReport report = await RunReplay.ReplayAsync(
            tale.Journal, new ReplayCode { Contracts = tale.Contracts }, TestContext.Current.CancellationToken);

        Assert.Empty(report.Divergences);
        Assert.False(report.UsedToolCode);
    }

    [Fact]
    public async Task A_run_that_another_version_took_over_replays_under_the_contracts_of_both()
    {
        await using var desk = new DeskHarness(new ScriptedModel(
            new[] { Call("desk_get_ticket", new { ticketId = "T-1" }, "a"), Call("desk_give_credit", new { customerId = "C-7", amount = 90 }, "b") },
            Call("desk_get_ticket", new { ticketId = "T-2" }, "c"),
            "Done."));
        AgentRun run = await desk.RunAsync();
        await desk.DecideAsync(run, ApprovalDecision.Approve);
        await desk.ResumeAsync(run);
        Tale tale = await Tale.OfAsync(desk.Harness, run.Id);
        var later = new ContractHash(new string('9', 64));
        ToolContract ticket = tale.Contracts.Single(static tool => tool.Name == "get_ticket");
        Tale upgraded = tale.With(happened => happened switch
        {
            CallProposed { Call: "c3" } call => [call with { Contract = later }],
            _ => [happened],
        }) with
        {
            Contracts = [.. tale.Contracts, ticket with { Hash = later }],
        };

        ReplayReport report = await RunReplay.ReplayAsync(
            upgraded.Journal, new ReplayCode { Contracts = upgraded.Contracts }, TestContext.Current.CancellationToken);

        Assert.Empty(report.Divergences);
    }

    [Fact]
    public async Task Contracts_that_are_not_at_hand_are_named()
    {
        Tale tale = await Tale.TellAsync();

        JournalException refused = await Assert.ThrowsAsync<JournalException>(
            () => RunReplay.ReplayAsync(tale.Journal, new ReplayCode(), TestContext.Current.CancellationToken));

        Assert.Contains("under contract", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Replay it with the store that it was made in", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_of_a_newer_version_is_refused_clearly()
    {
        Tale tale = await Tale.TellAsync();
        JournalEntry[] newer = [.. tale.Journal.Select(static entry => entry.Sequence == 5 ? entry with { Version = 99 } : entry)];

        JournalException refused = await Assert.ThrowsAsync<JournalException>(
            () => (tale with { Journal = newer }).ReplayAsync());

        Assert.Contains("journal version 99", refused.Message, StringComparison.Ordinal);
        Assert.Contains("use a newer SdkHarness", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_does_not_exist_is_told()
    {
        await using var desk = new DeskHarness(new ScriptedModel());

        await Assert.ThrowsAsync<RunNotFoundException>(() => desk.Harness.ReplayAsync("run-none", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_replay_writes_no_spans()
    {
        int heard = 0;
        var mine = new AsyncLocal<bool> { Value = true };
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == HarnessTelemetry.SourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = _ => heard += mine.Value ? 1 : 0,
        };
        ActivitySource.AddActivityListener(listener);
        var model = new ScriptedModel(Call("desk_get_customer", new { customerId = "C-7" }), "Done.");
        await using var desk = new DeskHarness(model);
        AgentRun run = await desk.RunAsync();
        Assert.True(heard > 0);
        heard = 0;

        await desk.Harness.ReplayAsync(run.Id, TestContext.Current.CancellationToken);

        Assert.Equal(0, heard);
    }

    [Fact]
    public async Task Calls_that_a_host_ran_side_by_side_replay_in_the_recorded_order()
    {
        await using var desk = new DeskHarness(new ScriptedModel());
        var entered = new TaskCompletionSource();
        var slow = new TaskCompletionSource();
        desk.System.Troubles.Enqueue(async _ =>
        {
            entered.SetResult();
            await slow.Task;
            throw new TimeoutException();
        });
        await using GuardedSession session = await desk.Harness.OpenSessionAsync<DeskAgent>(DeskHarness.Request, TestContext.Current.CancellationToken);

        Task<System.Text.Json.JsonElement> first = session.CallAsync(
            "desk_get_customer", ToolArguments.Parse("""{"customerId":"C-7"}"""), null, TestContext.Current.CancellationToken);
        await entered.Task;
        await session.CallAsync("desk_get_ticket", ToolArguments.Parse("""{"ticketId":"T-1"}"""), null, TestContext.Current.CancellationToken);
        slow.SetResult();
        await first;
        await session.CompleteAsync("Done.", TestContext.Current.CancellationToken);

        string story = await desk.StoryAsync(session.RunId);
        Assert.Contains("attempt_started call_proposed policy_decided attempt_started call_completed attempt_failed", story, StringComparison.Ordinal);
        Assert.Empty((await desk.Harness.ReplayAsync(session.RunId, TestContext.Current.CancellationToken)).Divergences);
    }
}
