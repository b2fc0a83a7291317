using System.Net;
using SdkHarness.Tests.Desk;
using static SdkHarness.Tests.Desk.ScriptedModel;

namespace SdkHarness.Tests.Failures;

public sealed class RecoveryPathTests
{
    private const string Secret = "password=hunter2";

    private static HttpRequestException Down => new(Secret, null, HttpStatusCode.ServiceUnavailable);

    private static DeskHarness Customer(params object[] after) => new(new ScriptedModel([Call("desk_get_customer", new { customerId = "C-7" }), .. after]));

    private static DeskHarness Ticket(params object[] after) => new(new ScriptedModel([Call("desk_get_ticket", new { ticketId = "T-1" }), .. after]));

    [Fact]
    public async Task A_read_that_fails_for_a_moment_is_tried_again()
    {
        await using DeskHarness desk = Customer("Fine.");
        desk.System.Fails(Down, times: 2);

        AgentRun run = await desk.RunAsync();

        Assert.Equal(3, desk.System.Reads);
        Assert.Empty(run.Caveats);
        Assert.Contains("\"Ada\"", desk.Model.LastResult, StringComparison.Ordinal);
        Assert.Equal(
            "attempt_started attempt_failed recovery_applied attempt_started attempt_failed recovery_applied attempt_started call_completed",
            string.Join(' ', (await desk.EventsAsync(run.Id)).Select(JournalCodec.Kind).Where(kind => kind.Contains("attempt", StringComparison.Ordinal) || kind is "recovery_applied" or "call_completed")));
    }

    [Fact]
    public async Task After_its_retries_a_read_is_answered_by_its_fallback_with_a_caveat()
    {
        await using DeskHarness desk = Customer("Fine.");
        desk.System.Fails(Down, times: 3);

        AgentRun run = await desk.RunAsync();

        Assert.Equal(4, desk.System.Reads);
        Assert.Contains("Ada (cached)", desk.Model.LastResult, StringComparison.Ordinal);
        Assert.Equal(["desk_get_customer was answered by its fallback: the system cannot be reached."], run.Caveats);
    }

    [Fact]
    public async Task Where_no_path_is_left_the_model_is_told_the_mode_and_no_text_of_the_exception()
    {
        await using DeskHarness desk = Customer("Then without.");
        desk.System.Fails(Down, times: 4); // retries and fallback are declared for this mode, and nothing after them

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.StartsWith("""{"status":"failed","failure":"unavailable",""", desk.Model.LastResult, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, desk.Model.Everything, StringComparison.Ordinal);
        foreach (AttemptFailed failed in (await desk.EventsAsync(run.Id)).OfType<AttemptFailed>())
            Assert.DoesNotContain(Secret, failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_undeclared_mode_has_the_preset_of_reads_and_is_not_tried_again()
    {
        await using DeskHarness desk = Customer("Then without.");
        desk.System.Fails(new UnauthorizedAccessException(Secret));

        AgentRun run = await desk.RunAsync();

        Assert.Equal(["desk_get_customer: the system refused access."], run.Caveats);

        Assert.Equal(1, desk.System.Reads);
        Assert.Contains("permission_denied", desk.Model.LastResult, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_ignores_its_token_is_left_behind_at_its_deadline()
    {
        await using DeskHarness desk = Ticket("Without the ticket.");
        desk.System.Troubles.Enqueue(async _ =>
        {
            desk.Time.Advance(TimeSpan.FromSeconds(6));
            await Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
        });

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal(["The help desk could not be read (the system did not answer in time)"], run.Caveats);
        Assert.StartsWith("""{"status":"partial","failure":"timeout","caveats":""", desk.Model.LastResult, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_suspends_the_run_until_the_user_answers()
    {
        await using DeskHarness desk = Ticket("It was T-9.");
        desk.System.Fails(new ToolFailureException(Failure.MissingField, "ticket has no number"));

        AgentRun run = await desk.RunAsync();
        AgentRun still = await desk.ResumeAsync(run);
        AgentRun answered = await desk.Harness.AnswerAsync(run.Id, "I mean T-9", DeskHarness.Person("maria@example.com"), TestContext.Current.CancellationToken);

        Assert.Equal((RunStatus.AwaitingClarification, "Which ticket do you mean?"), (run.Status, run.Question));
        Assert.Equal(RunStatus.AwaitingClarification, still.Status);
        Assert.Equal(RunStatus.Completed, answered.Status);
        Assert.Equal("I mean T-9", desk.Model.Asked[^1][^1].Text);
        await Assert.ThrowsAsync<RunStateException>(() => desk.Harness.AnswerAsync(run.Id, "again", DeskHarness.Person("maria@example.com"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Escalation_ends_the_run_with_what_is_known()
    {
        await using DeskHarness desk = Ticket();
        desk.System.Fails(new ToolFailureException(Failure.DuplicateRecord, "T-1 stands twice"));

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.Escalated, run.Status);
        Assert.Equal("Two tickets under one number (desk_get_ticket: T-1 stands twice)", run.Reason);
    }

    [Fact]
    public async Task Whoever_takes_a_run_over_is_told_what_it_has_read_and_what_is_amiss()
    {
        await using var desk = new DeskHarness(new ScriptedModel(
            Call("desk_get_customer", new { customerId = "C-7" }, "1"),
            Call("desk_get_ticket", new { ticketId = "T-1" }, "2"),
            Call("desk_add_note", new { customerId = "C-7", text = "hi" }, "3")));
        desk.System.Troubles.Enqueue(null);
        desk.System.Fails(new TimeoutException(Secret));
        desk.System.Fails(new IOException(Secret));

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.Escalated, run.Status);
        Assert.Equal(
            [
                "read: desk_get_customer, about C-7 (c1)",
                "in part: desk_get_ticket (c2)",
                "caveat: The help desk could not be read (the system did not answer in time)",
            ],
            (await desk.EventsAsync(run.Id)).OfType<RunEscalated>().Single().Known);
    }

    [Fact]
    public async Task A_declared_stop_ends_the_run()
    {
        await using DeskHarness desk = Ticket();
        desk.System.Fails(new UnauthorizedAccessException(Secret));

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.Stopped, run.Status);
        Assert.StartsWith("No access to the help desk", run.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_keyed_write_is_tried_again_under_the_same_key()
    {
        await using var desk = new DeskHarness(new ScriptedModel(Call("desk_give_credit", new { customerId = "C-7", amount = 10 }), "Given."));
        desk.System.Fails(new TimeoutException(Secret));

        await desk.RunAsync();

        Assert.Equal(2, desk.System.Keys.Count);
        Assert.Single(desk.System.Keys.Distinct());
        Assert.Equal(["credit C-7 10"], desk.System.Effects);
    }

    [Fact]
    public async Task A_blind_write_whose_answer_is_lost_is_not_sent_again_and_a_person_is_asked()
    {
        await using var desk = new DeskHarness(new ScriptedModel(Call("desk_add_note", new { customerId = "C-7", text = "hi" })));
        desk.System.Fails(new IOException(Secret));

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.Escalated, run.Status);
        Assert.StartsWith("Did this happen? desk_add_note with {\"customerId\":\"C-7\",\"text\":\"hi\"}", run.Reason, StringComparison.Ordinal);
        Assert.Equal(["note C-7 hi"], desk.System.Effects);
    }

    [Fact]
    public async Task A_blind_write_that_took_effect_with_a_bad_result_is_not_offered_again()
    {
        await using var desk = new DeskHarness(new ScriptedModel(Call("desk_order_badge", new { customerId = "C-7" })));

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.Escalated, run.Status);
        Assert.StartsWith("desk_order_badge with {\"customerId\":\"C-7\"} has taken effect, but its result breaks its contract", run.Reason, StringComparison.Ordinal);
        Assert.Equal(AttemptEffect.Happened, (await desk.EventsAsync(run.Id)).OfType<AttemptFailed>().Single().Effect);
        Assert.Equal(["badge C-7"], desk.System.Effects);
    }

    [Fact]
    public async Task A_blind_write_that_may_have_happened_does_not_fall_back_to_another_one()
    {
        await using var desk = new DeskHarness(new ScriptedModel(Call("desk_call_courier", new { customerId = "C-7" })));
        desk.System.Fails(new TimeoutException(Secret));

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.Escalated, run.Status);
        Assert.Equal(["courier C-7"], desk.System.Effects);
    }

    [Fact]
    public async Task A_write_that_can_be_looked_up_is_not_sent_again_where_it_is_found()
    {
        await using var desk = new DeskHarness(new ScriptedModel(Call("desk_close_ticket", new { ticketId = "T-1" }), "Closed."));
        desk.System.Fails(new TimeoutException(Secret));

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal(["close T-1"], desk.System.Effects);
        Assert.Contains("\"status\":\"ok\"", desk.Model.LastResult, StringComparison.Ordinal);
        Assert.Single((await desk.EventsAsync(run.Id)).OfType<AttemptStarted>());
    }

    [Fact]
    public async Task A_write_that_can_be_looked_up_is_sent_again_where_it_is_not_found()
    {
        await using var desk = new DeskHarness(new ScriptedModel(Call("desk_close_ticket", new { ticketId = "T-lost" }), "Closed."));
        desk.System.Fails(new TimeoutException(Secret));

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal(2, (await desk.EventsAsync(run.Id)).OfType<AttemptStarted>().Count());
    }

    [Fact]
    public async Task A_blind_write_that_was_refused_may_fall_back()
    {
        await using var desk = new DeskHarness(new ScriptedModel(Call("desk_call_courier", new { customerId = "C-8" }), "Sent."));
        desk.System.Fails(new ToolFailureException(Failure.RateLimited, "too many"));

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal(["other courier C-8"], desk.System.Effects.Where(effect => effect.StartsWith("other", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_model_whose_service_fails_leaves_a_run_that_can_be_resumed()
    {
        await using var desk = new DeskHarness(new ScriptedModel(new HttpRequestException(Secret), "Better now."));

        AgentRun run = await desk.RunAsync();
        AgentRun resumed = await desk.ResumeAsync(run);

        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.DoesNotContain(Secret, run.Reason, StringComparison.Ordinal);
        Assert.Equal((RunStatus.Completed, "Better now."), (resumed.Status, resumed.Output));
    }
}
