using SdkHarness.Tests.Desk;

namespace SdkHarness.Tests.Sessions;

/// <summary>What a host does at the same time, or in an order nobody planned.</summary>
public sealed class SideBySideTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ToolArguments Credit => ToolArguments.Parse("""{"customerId":"C-7","amount":100}""");

    private static Task<GuardedSession> OpenAsync(DeskHarness desk) => desk.Harness.OpenSessionAsync<DeskAgent>(DeskHarness.Request, Token);

    [Fact]
    public async Task An_approved_call_that_is_settled_and_proposed_by_many_at_once_is_executed_once()
    {
        await using var desk = new DeskHarness(new ScriptedModel());
        await using GuardedSession session = await OpenAsync(desk);
        await session.CallAsync("desk_give_credit", Credit, null, Token);
        await desk.Harness.Approvals.DecideAsync("apr-one-1", ApprovalDecision.Approve, DeskHarness.Lead, "fine", Token);
        desk.System.Troubles.Enqueue(async token => await Task.Delay(50, token));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            () => i % 2 == 0 ? session.SettleAsync(Token) : (Task)session.CallAsync("desk_give_credit", Credit, null, Token), Token)));

        Assert.Equal(["credit C-7 100"], desk.System.Effects);
        Assert.Equal(RunStatus.Running, session.Status);
        Assert.Single((await desk.EventsAsync(session.RunId)).OfType<AttemptStarted>());
    }

    [Fact]
    public async Task Two_resumptions_of_one_run_in_one_process_exclude_each_other()
    {
        await using var desk = new DeskHarness(new ScriptedModel(ScriptedModel.Call("desk_give_credit", new { customerId = "C-7", amount = 100 }), "Given.", "Given."));
        AgentRun run = await desk.RunAsync();
        await desk.DecideAsync(run, ApprovalDecision.Approve);
        var entered = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        desk.System.Troubles.Enqueue(_ =>
        {
            entered.SetResult();
            return leave.Task;
        });

        Task<AgentRun> first = desk.ResumeAsync(run);
        await entered.Task;
        await Assert.ThrowsAsync<RunBusyException>(() => desk.ResumeAsync(run));
        leave.SetResult();

        Assert.Equal(RunStatus.Completed, (await first).Status);
        Assert.Equal(["credit C-7 100"], desk.System.Effects);
    }

    [Fact]
    public async Task A_call_that_waits_while_another_ends_the_run_is_not_made()
    {
        await using var desk = new DeskHarness(new ScriptedModel());
        await using GuardedSession session = await OpenAsync(desk);
        desk.System.Fails(new ToolFailureException(Failure.DuplicateRecord, "secret-of-the-tool"));

        await session.CallAsync("desk_get_ticket", ToolArguments.Parse("""{"ticketId":"T-1"}"""), null, Token);
        string after = (await session.CallAsync("desk_add_note", ToolArguments.Parse("""{"customerId":"C-7","text":"x"}"""), null, Token)).GetRawText();

        Assert.Equal(RunStatus.Escalated, session.Status);
        Assert.Contains("run_ended", after, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-of-the-tool", after, StringComparison.Ordinal);
        Assert.Empty(desk.System.Effects);
    }

    [Fact]
    public async Task A_proposal_that_is_cancelled_leaves_no_gap_in_the_calls_ids()
    {
        await using var desk = new DeskHarness(new ScriptedModel());
        string runId;
        await using (GuardedSession session = await OpenAsync(desk))
        {
            runId = session.RunId;
            await session.CallAsync("desk_get_customer", ToolArguments.Parse("""{"customerId":"C-1"}"""), null, Token);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.CallAsync(
                "desk_get_customer", ToolArguments.Parse("""{"customerId":"C-2"}"""), null, new CancellationToken(canceled: true)));
            await session.CallAsync("desk_get_customer", ToolArguments.Parse("""{"customerId":"C-3"}"""), null, Token);
        }

        await using GuardedSession resumed = await desk.Harness.ResumeSessionAsync(runId, Token);
        await resumed.CallAsync("desk_get_customer", ToolArguments.Parse("""{"customerId":"C-4"}"""), null, Token);

        Assert.Equal(["c1", "c2", "c3"], (await desk.EventsAsync(runId)).OfType<CallProposed>().Select(call => call.Call));
    }

    [Fact]
    public async Task A_session_is_not_completed_over_a_write_that_was_cancelled_on_its_way()
    {
        await using var desk = new DeskHarness(new ScriptedModel());
        await using GuardedSession session = await OpenAsync(desk);
        using var gone = new CancellationTokenSource();
        desk.System.Troubles.Enqueue(async token =>
        {
            await gone.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.CallAsync(
            "desk_add_note", ToolArguments.Parse("""{"customerId":"C-7","text":"x"}"""), null, gone.Token));

        await Assert.ThrowsAsync<RunStateException>(() => session.CompleteAsync("Done.", Token));
        SettledCall settled = Assert.Single(await session.SettleAsync(Token));

        Assert.Equal((CallStatus.Failed, RunStatus.Escalated), (settled.Status, session.Status));
        Assert.Single(desk.System.Effects);
    }

    [Fact]
    public async Task Half_a_character_is_a_malformed_argument_and_no_breakdown()
    {
        await using var desk = new DeskHarness(new ScriptedModel());
        await using GuardedSession session = await OpenAsync(desk);

        string answer = (await session.CallAsync("desk_get_customer", ToolArguments.Parse("""{"customerId":"C-1\ud83d"}"""), null, Token)).GetRawText();
        string whole = (await session.CallAsync("desk_get_ticket", ToolArguments.Parse("""{"ticketId":"\ud83d\ude00"}"""), null, Token)).GetRawText();

        Assert.Contains("\"pointer\":\"/customerId\",\"rule\":\"json\"", answer, StringComparison.Ordinal);
        Assert.StartsWith("""{"id":""", whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_harness_itself_fails_a_framework_gets_an_answer_without_its_text()
    {
        await using var desk = new DeskHarness(new ScriptedModel(), store: new InMemoryStore(), owner: "one");
        GuardedSession session = await OpenAsync(desk);
        GuardedTool tool = session.Tools.Single(tool => tool.Name == "desk_get_customer");
        DateTimeOffset late = desk.Time.GetUtcNow() + TimeSpan.FromHours(1);
        await desk.Store.TryTakeLeaseAsync(session.RunId, "thief", late, late, Token);

        string answer = (await tool.CallAsync(ToolArguments.Parse("""{"customerId":"C-1"}"""), null, Token)).GetRawText();

        Assert.StartsWith("""{"status":"failed","failure":"unavailable",""", answer, StringComparison.Ordinal);
        Assert.Equal(0, desk.System.Reads);
        await session.DisposeAsync();
    }
}
