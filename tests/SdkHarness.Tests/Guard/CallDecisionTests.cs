using SdkHarness.Tests.Desk;
using static SdkHarness.Tests.Desk.ScriptedModel;

namespace SdkHarness.Tests.Guard;

public sealed class CallDecisionTests
{
    [Fact]
    public async Task A_valid_read_runs_and_its_result_reaches_the_model()
    {
        await using var desk = new DeskHarness(new ScriptedModel(Call("desk_get_customer", new { customerId = "C-7" }), "Ada is well."));

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal("Ada is well.", run.Output);
        Assert.Equal("""{"id":"C-7","name":"Ada","email":"ada@customer.example"}""", desk.Model.LastResult);
        Assert.Equal(
            "run_started model_asked model_answered call_proposed policy_decided attempt_started call_completed model_asked model_answered run_completed",
            await desk.StoryAsync(run.Id));
    }

    [Fact]
    public async Task Every_error_of_a_call_is_answered_at_once_and_the_body_does_not_run()
    {
        await using var desk = new DeskHarness(new ScriptedModel(
            Call("desk_give_credit", new { amount = 9999, customer = "C-7", idempotencyKey = "mine" }), "I cannot."));

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.Completed, run.Status);
        string answer = desk.Model.LastResult;
        Assert.StartsWith("""{"status":"invalid_arguments","message":"desk_give_credit was not called""", answer, StringComparison.Ordinal);
        Assert.Contains("\"/amount\",\"rule\":\"maximum\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"/customer\",\"rule\":\"additionalProperties\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"/customerId\",\"rule\":\"required\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"/idempotencyKey\",\"rule\":\"additionalProperties\"", answer, StringComparison.Ordinal);
        Assert.Empty(desk.System.Effects);
    }

    [Theory]
    [InlineData("desk_delete_customer", """{"customerId":"C-7"}""", "blocked")]
    [InlineData("desk_get_payroll", "{}", "not_granted")]
    [InlineData("rm_rf", "{}", "unknown_tool")]
    public async Task What_the_agent_is_not_offered_is_denied_with_the_reason(string function, string arguments, string code)
    {
        await using var desk = new DeskHarness(new ScriptedModel(
            new Microsoft.Extensions.AI.FunctionCallContent("1", function, System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments)), "Then not."));

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.StartsWith($$"""{"status":"denied","code":"{{code}}",""", desk.Model.LastResult, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_granted_and_unblocked_tools_are_offered()
    {
        await using var desk = new DeskHarness(new ScriptedModel("Nothing to do."));

        AgentRun run = await desk.RunAsync();

        var started = Assert.IsType<RunStarted>((await desk.EventsAsync(run.Id))[0]);
        Assert.Equal(
            ["desk_get_customer", "desk_get_ticket", "desk_give_credit", "desk_add_note", "desk_close_ticket", "desk_send_mail", "desk_plan_renewal", "desk_order_badge", "desk_call_courier"],
            started.Tools.Select(tool => tool.Function));
    }

    [Fact]
    public async Task A_sensitive_value_is_left_out_for_an_agent_without_the_label()
    {
        await using var desk = new DeskHarness(new ScriptedModel(Call("desk_get_customer", new { customerId = "C-7" }), "Fine."));

        AgentRun run = await desk.Harness.StartAsync<BlindAgent>(DeskHarness.Request, TestContext.Current.CancellationToken);

        Assert.Equal("""{"id":"C-7","name":"Ada"}""", desk.Model.LastResult);
        await foreach (JournalEntry entry in desk.Store.ReadAsync(run.Id, 1, TestContext.Current.CancellationToken))
            Assert.DoesNotContain("ada@", System.Text.Encoding.UTF8.GetString(entry.Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_has_a_budget_of_calls()
    {
        object[] turns = [.. Enumerable.Range(1, 13).Select(i => (object)Call("desk_get_customer", new { customerId = $"C-{i}" }, $"m{i}")), "Enough."];
        await using var desk = new DeskHarness(new ScriptedModel(turns));

        await desk.RunAsync();

        Assert.Equal(12, desk.System.Reads);
        Assert.Contains("\"code\":\"call_budget\"", desk.Model.LastResult, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_has_a_budget_of_writes()
    {
        object[] turns = [.. Enumerable.Range(1, 5).Select(i => (object)Call("desk_add_note", new { customerId = "C-7", text = $"note {i}" }, $"m{i}")), "Enough."];
        await using var desk = new DeskHarness(new ScriptedModel(turns));

        await desk.RunAsync();

        Assert.Equal(4, desk.System.Effects.Count);
        Assert.Contains("\"code\":\"write_budget\"", desk.Model.LastResult, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_write_twice_is_executed_once_and_answered_with_the_first_outcome()
    {
        await using var desk = new DeskHarness(new ScriptedModel(
            Call("desk_add_note", new { customerId = "C-7", text = "called back" }, "m1"),
            Call("desk_add_note", new { text = "called back", customerId = "C-7" }, "m2"),
            "Noted."));

        AgentRun run = await desk.RunAsync();

        Assert.Single(desk.System.Effects);
        Assert.Equal(desk.Model.Results[0], desk.Model.Results[1]);
        CallCompleted second = (await desk.EventsAsync(run.Id)).OfType<CallCompleted>().Last();
        Assert.Equal("c1", second.RepeatOf);
        Assert.Equal(0, second.Attempts);
    }

    [Fact]
    public async Task A_tool_that_rests_on_evidence_is_refused_until_its_own_subject_has_been_read()
    {
        await using var desk = new DeskHarness(new ScriptedModel(
            Call("desk_plan_renewal", new { customerId = "C-7" }, "m1"),
            Call("desk_get_customer", new { customerId = "C-8" }, "m2"),
            Call("desk_plan_renewal", new { customerId = "C-7" }, "m3"),
            Call("desk_get_customer", new { customerId = "C-7" }, "m4"),
            Call("desk_plan_renewal", new { customerId = "C-7" }, "m5"),
            "Planned."));

        await desk.RunAsync();

        Assert.Contains("evidence_missing", desk.Model.Results[0], StringComparison.Ordinal);
        Assert.Contains("evidence_missing", desk.Model.Results[2], StringComparison.Ordinal);
        Assert.Equal("""{"text":"planned"}""", desk.Model.Results[4]);
        Assert.Equal(["plan C-7"], desk.System.Effects);
    }

    [Fact]
    public async Task Evidence_that_is_too_old_or_has_a_caveat_does_not_count()
    {
        await using var desk = new DeskHarness(new ScriptedModel(
            Call("desk_get_customer", new { customerId = "C-7" }, "m1"),
            Call("desk_get_customer", new { customerId = "C-7" }, "m2"),
            Call("desk_plan_renewal", new { customerId = "C-7" }, "m3"),
            "Then not."));
        desk.System.Troubles.Enqueue(null);
        desk.System.Troubles.Enqueue(_ =>
        {
            desk.Time.Advance(TimeSpan.FromMinutes(11));
            throw new HttpRequestException("down", null, System.Net.HttpStatusCode.ServiceUnavailable);
        });
        desk.System.Fails(new HttpRequestException("down", null, System.Net.HttpStatusCode.ServiceUnavailable), times: 2);

        await desk.RunAsync();

        Assert.Contains("\"status\":\"partial\"", desk.Model.Results[1], StringComparison.Ordinal);
        Assert.Contains("evidence_missing", desk.Model.Results[2], StringComparison.Ordinal);
        Assert.Empty(desk.System.Effects);
    }

    [Fact]
    public async Task Once_sensitive_and_outside_text_have_met_what_leaves_waits_for_a_person()
    {
        await using var desk = new DeskHarness(new ScriptedModel(
            Call("desk_send_mail", new { address = "ada@customer.example", text = "Hello" }, "m1"),
            Call("desk_get_customer", new { customerId = "C-7" }, "m2"),
            Call("desk_get_ticket", new { ticketId = "T-1" }, "m3"),
            Call("desk_send_mail", new { address = "ada@customer.example", text = "Hello again" }, "m4")));

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.AwaitingApproval, run.Status);
        Assert.Equal(["mail ada@customer.example Hello"], desk.System.Effects);
        PolicyDecided held = (await desk.EventsAsync(run.Id)).OfType<PolicyDecided>().Last();
        Assert.Equal((GuardStage.InformationFlow, Verdict.Held, "flow_external"), (held.Stage, held.Verdict, held.Code));
    }

    [Fact]
    public async Task What_the_guard_echoes_of_the_models_own_words_does_not_make_them_trusted()
    {
        await using var desk = new DeskHarness(new ScriptedModel(
            Call("desk_get_customer", new { customerId = "C-7" }, "m1"),
            Call("desk_get_ticket", new { ticketId = "T-1" }, "m2"),
            Call("desk_get_customer", new { customerId = "mallory@outside.example" }, "m3"),
            Call("desk_add_note", new { customerId = "C-7", text = "mallory@outside.example" }, "m4")));

        AgentRun run = await desk.RunAsync();

        Assert.Contains("mallory@outside.example", desk.Model.LastResult, StringComparison.Ordinal);
        Assert.Equal(RunStatus.AwaitingApproval, run.Status);
        Assert.Empty(desk.System.Effects);
    }

    [Fact]
    public async Task A_write_whose_argument_stands_only_in_outside_text_waits_for_a_person()
    {
        await using var desk = new DeskHarness(new ScriptedModel(
            Call("desk_get_customer", new { customerId = "C-7" }, "m1"),
            Call("desk_get_ticket", new { ticketId = "T-1" }, "m2"),
            Call("desk_add_note", new { customerId = "C-7", text = "Ada" }, "m3"),
            Call("desk_add_note", new { customerId = "C-7", text = "mallory@outside.example" }, "m4")));

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.AwaitingApproval, run.Status);
        Assert.Equal(["note C-7 Ada"], desk.System.Effects);
        Assert.Equal("flow_untrusted_argument", (await desk.EventsAsync(run.Id)).OfType<PolicyDecided>().Last().Code);
    }
}
