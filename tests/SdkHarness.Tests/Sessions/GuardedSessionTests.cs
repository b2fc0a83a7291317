using System.Text.Json;
using Microsoft.Extensions.AI;
using SdkHarness.Tests.Desk;

namespace SdkHarness.Tests.Sessions;

public sealed class GuardedSessionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<string> CallAsync(GuardedSession session, string function, object arguments)
    {
        AIFunction tool = session.Tools.Single(tool => tool.Name == function);
        var values = JsonSerializer.Deserialize<Dictionary<string, object?>>(JsonSerializer.Serialize(arguments))!;
        return ((JsonElement)(await tool.InvokeAsync(new AIFunctionArguments(values), Token))!).GetRawText();
    }

    private static Task<GuardedSession> OpenAsync(DeskHarness desk) => desk.Harness.OpenSessionAsync<DeskAgent>(DeskHarness.Request, Token);

    [Fact]
    public async Task A_tool_is_an_AIFunction_whose_invocation_is_the_guard()
    {
        await using var desk = new DeskHarness(new ScriptedModel());
        await using GuardedSession session = await OpenAsync(desk);

        Assert.Equal("""{"id":"C-7","name":"Ada","email":"ada@customer.example"}""", await CallAsync(session, "desk_get_customer", new { customerId = "C-7" }));
        Assert.Contains("\"rule\":\"pattern\"", await CallAsync(session, "desk_get_customer", new { customerId = "drop table" }), StringComparison.Ordinal);
        Assert.Equal(1, desk.System.Reads);
        await session.CompleteAsync("Done.", Token);
        Assert.Contains("run_ended", await CallAsync(session, "desk_get_customer", new { customerId = "C-7" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journal_keeps_what_was_sent_though_the_host_disposes_of_it()
    {
        await using var desk = new DeskHarness(new ScriptedModel());
        await using GuardedSession session = await OpenAsync(desk);
        AIFunction tool = session.Tools.Single(static tool => tool.Name == "desk_get_customer");
        using (JsonDocument sent = JsonDocument.Parse("""{"customerId":"C-7"}"""))
            await tool.InvokeAsync(new AIFunctionArguments { ["customerId"] = sent.RootElement.GetProperty("customerId") }, Token);
        using (JsonDocument sent = JsonDocument.Parse("""{ "customerId" : "C-8" }"""))
            await session.CallAsync("desk_get_customer", new ToolArguments(sent.RootElement), null, Token);

        IEnumerable<CallProposed> proposed = (await desk.EventsAsync(session.RunId)).OfType<CallProposed>();
        Assert.Equal(["""{"customerId":"C-7"}""", """{"customerId":"C-8"}"""], proposed.Select(static call => call.Arguments));
    }

    [Fact]
    public async Task A_held_call_is_executed_once_when_it_is_settled_or_proposed_again()
    {
        await using var desk = new DeskHarness(new ScriptedModel());
        await using GuardedSession session = await OpenAsync(desk);
        var credit = new { customerId = "C-7", amount = 100 };

        string held = await CallAsync(session, "desk_give_credit", credit);
        Assert.Contains("\"approval\":\"apr-one-1\"", held, StringComparison.Ordinal);
        Assert.Contains("\"approval\":\"apr-one-1\"", await CallAsync(session, "desk_give_credit", credit), StringComparison.Ordinal);
        await Assert.ThrowsAsync<RunStateException>(() => session.CompleteAsync("too early", Token));
        Assert.Empty(await session.SettleAsync(Token));

        await desk.Harness.Approvals.DecideAsync("apr-one-1", ApprovalDecision.Approve, DeskHarness.Lead, "fine", Token);
        string executed = await CallAsync(session, "desk_give_credit", credit);
        IReadOnlyList<SettledCall> settled = await session.SettleAsync(Token);

        Assert.Equal("""{"text":"100 given"}""", executed);
        Assert.Equal("c2", Assert.Single(settled).Call);
        Assert.Equal(["credit C-7 100"], desk.System.Effects);
        await session.CompleteAsync("Given.", Token);
    }

    [Fact]
    public async Task A_session_that_is_closed_while_a_call_waits_can_be_opened_by_another_process()
    {
        await using var desk = new DeskHarness(new ScriptedModel());
        string runId;
        await using (GuardedSession session = await OpenAsync(desk))
        {
            runId = session.RunId;
            await CallAsync(session, "desk_give_credit", new { customerId = "C-7", amount = 100 });
        }

        Assert.Equal(RunStatus.AwaitingApproval, (await desk.Store.FindRunAsync(runId, Token))!.Status);
        await desk.Harness.Approvals.DecideAsync("apr-one-1", ApprovalDecision.Approve, DeskHarness.Lead, "fine", Token);
        await using var other = new DeskHarness(new ScriptedModel(), desk.Store, desk.System, desk.Time, owner: "two");
        await using GuardedSession resumed = await other.Harness.ResumeSessionAsync(runId, Token);

        SettledCall settled = Assert.Single(await resumed.SettleAsync(Token));

        Assert.Equal(CallStatus.Completed, settled.Status);
        Assert.Equal(["credit C-7 100"], desk.System.Effects);
    }

    [Fact]
    public async Task Concurrent_calls_of_one_write_are_executed_once_and_the_journal_stays_whole()
    {
        await using var desk = new DeskHarness(new ScriptedModel());
        await using GuardedSession session = await OpenAsync(desk);
        for (int i = 0; i < 8; i++)
            desk.System.Troubles.Enqueue(async token => await Task.Delay(1, token));

        string[] answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i =>
            Task.Run(() => CallAsync(session, "desk_give_credit", new { customerId = "C-7", amount = i % 2 == 0 ? 10 : 11 }), Token)));

        Assert.Equal(2, desk.System.Effects.Count);
        Assert.Equal(10, answers.Length);
        JournalEntry? previous = null;
        await foreach (JournalEntry entry in desk.Store.ReadAsync(session.RunId, 1, Token))
        {
            Assert.Null(JournalCodec.Verify(entry, previous));
            previous = entry;
        }
    }

    [Fact]
    public async Task A_call_by_name_of_a_tool_that_is_not_offered_is_denied()
    {
        await using var desk = new DeskHarness(new ScriptedModel());
        await using GuardedSession session = await OpenAsync(desk);

        JsonElement denied = await session.CallAsync("desk_delete_customer", ToolArguments.Parse("""{"customerId":"C-7"}"""), null, Token);
        JsonElement broken = await session.CallAsync("desk_get_customer", ToolArguments.Parse("{oops"), null, Token);

        Assert.Equal("blocked", denied.GetProperty("code").GetString());
        Assert.Equal("json", broken.GetProperty("errors")[0].GetProperty("rule").GetString());
    }
}
