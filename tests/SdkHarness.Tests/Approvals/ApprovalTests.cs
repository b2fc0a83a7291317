using SdkHarness.Tests.Desk;
using static SdkHarness.Tests.Desk.ScriptedModel;

namespace SdkHarness.Tests.Approvals;

public sealed class ApprovalTests
{
    private static DeskHarness Desk(params object[] after) => new(new ScriptedModel([Credit(), .. after]));

    private static Microsoft.Extensions.AI.FunctionCallContent Credit(string customerId = "C-7", int amount = 100) =>
        Call("desk_give_credit", new { customerId, amount });

    [Fact]
    public async Task A_held_call_waits_and_nothing_happens()
    {
        await using DeskHarness desk = Desk();

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.AwaitingApproval, run.Status);
        ApprovalRecord request = Assert.Single(run.PendingApprovals);
        Assert.Equal("desk_give_credit", request.Function);
        Assert.Equal("""{"amount":100,"customerId":"C-7"}""", request.Arguments);
        Assert.Equal("lead", request.Role);
        Assert.Equal("Credit is money", request.Reason);
        Assert.Empty(desk.System.Effects);
        Assert.Equal(RunStatus.AwaitingApproval, (await desk.ResumeAsync(run)).Status);
        Assert.Empty(desk.System.Effects);
    }

    [Fact]
    public async Task A_small_credit_needs_nobody_since_the_predicate_says_so()
    {
        await using var desk = new DeskHarness(new ScriptedModel(Credit(amount: 20), "Done."));

        Assert.Equal(RunStatus.Completed, (await desk.RunAsync()).Status);
        Assert.Equal(["credit C-7 20"], desk.System.Effects);
    }

    [Fact]
    public async Task A_predicate_that_throws_means_that_a_person_decides()
    {
        await using var desk = new DeskHarness(new ScriptedModel(Credit("C-0", 1)));

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.AwaitingApproval, run.Status);
        Assert.DoesNotContain("secret-in-predicate", run.PendingApprovals[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approved_call_is_executed_once_however_often_the_run_is_resumed()
    {
        await using DeskHarness desk = Desk("Given.");
        AgentRun run = await desk.RunAsync();

        ApprovalRecord approved = await desk.DecideAsync(run, ApprovalDecision.Approve);
        AgentRun resumed = await desk.ResumeAsync(run);
        AgentRun again = await desk.ResumeAsync(run);

        Assert.Equal(ApprovalStatus.Approved, approved.Status);
        Assert.Equal(RunStatus.Completed, resumed.Status);
        Assert.Equal(RunStatus.Completed, again.Status);
        Assert.Equal(["credit C-7 100"], desk.System.Effects);
        ApprovalRecord used = (await desk.Harness.Approvals.FindAsync(approved.Id, TestContext.Current.CancellationToken))!;
        Assert.Equal((ApprovalStatus.Used, CallStatus.Completed), (used.Status, used.Outcome));
        ApprovalDecided decided = Assert.Single((await desk.EventsAsync(run.Id)).OfType<ApprovalDecided>());
        Assert.Equal(("lena@example.com", "Looked at it"), (decided.Approver, decided.Reason));
    }

    [Theory]
    [InlineData(ApprovalDecision.Reject, "rejected", RunStatus.Completed)]
    [InlineData(ApprovalDecision.RequestChanges, "changes_requested", RunStatus.Completed)]
    public async Task A_refused_call_does_not_run_and_the_model_is_told_why(ApprovalDecision decision, string code, RunStatus status)
    {
        await using DeskHarness desk = Desk("Then not.");
        AgentRun run = await desk.RunAsync();

        await desk.DecideAsync(run, decision, reason: "Too much for this case");
        AgentRun resumed = await desk.ResumeAsync(run);

        Assert.Equal(status, resumed.Status);
        Assert.Contains($"\"code\":\"{code}\"", desk.Model.LastResult, StringComparison.Ordinal);
        Assert.Contains("Too much for this case", desk.Model.LastResult, StringComparison.Ordinal);
        Assert.Empty(desk.System.Effects);
    }

    [Fact]
    public async Task An_escalated_request_hands_the_run_to_a_person()
    {
        await using DeskHarness desk = Desk();
        AgentRun run = await desk.RunAsync();

        await desk.DecideAsync(run, ApprovalDecision.Escalate, reason: "Legal must see this");
        AgentRun resumed = await desk.ResumeAsync(run);

        Assert.Equal(RunStatus.Escalated, resumed.Status);
        Assert.Contains("Legal must see this", resumed.Reason, StringComparison.Ordinal);
        Assert.Empty(desk.System.Effects);
    }

    [Fact]
    public async Task A_request_that_nobody_decides_in_time_expires()
    {
        await using DeskHarness desk = Desk("Too late.");
        AgentRun run = await desk.RunAsync();
        desk.Time.Advance(TimeSpan.FromDays(2));

        ApprovalException refused = await Assert.ThrowsAsync<ApprovalException>(() => desk.DecideAsync(run, ApprovalDecision.Approve));
        AgentRun resumed = await desk.ResumeAsync(run);

        Assert.Equal(ApprovalRefusal.Expired, refused.Refusal);
        Assert.Equal(RunStatus.Completed, resumed.Status);
        Assert.Contains("approval_expired", desk.Model.LastResult, StringComparison.Ordinal);
        Assert.Empty(desk.System.Effects);
    }

    [Fact]
    public async Task An_approval_that_is_not_used_in_time_expires_too()
    {
        await using DeskHarness desk = Desk("Too late.");
        AgentRun run = await desk.RunAsync();
        await desk.DecideAsync(run, ApprovalDecision.Approve);
        desk.Time.Advance(TimeSpan.FromDays(2));

        await desk.ResumeAsync(run);

        Assert.Empty(desk.System.Effects);
    }

    public static TheoryData<string, string[], ApprovalRefusal> WrongPeople => new()
    {
        { "maria@example.com", ["lead"], ApprovalRefusal.OwnRequest },
        { " MARIA@example.com ", ["lead"], ApprovalRefusal.OwnRequest },
        { "desk-agent", ["lead"], ApprovalRefusal.OwnRequest },
        { "nina@example.com", ["intern"], ApprovalRefusal.RoleMissing },
        { "", ["lead"], ApprovalRefusal.NotAuthenticated },
    };

    [Theory]
    [MemberData(nameof(WrongPeople))]
    public async Task Who_may_not_decide_is_refused_and_nothing_changes(string name, string[] roles, ApprovalRefusal why)
    {
        await using DeskHarness desk = Desk();
        AgentRun run = await desk.RunAsync();

        ApprovalException refused = await Assert.ThrowsAsync<ApprovalException>(
            () => desk.DecideAsync(run, ApprovalDecision.Approve, DeskHarness.Person(name, roles)));

        Assert.Equal(why, refused.Refusal);
        Assert.Equal(ApprovalStatus.Pending, (await desk.ResumeAsync(run)).PendingApprovals[0].Status);
    }

    [Fact]
    public async Task An_unauthenticated_principal_is_refused()
    {
        await using DeskHarness desk = Desk();
        AgentRun run = await desk.RunAsync();
        var nobody = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity([new("name", "lena")]));

        ApprovalException refused = await Assert.ThrowsAsync<ApprovalException>(() => desk.DecideAsync(run, ApprovalDecision.Approve, nobody));

        Assert.Equal(ApprovalRefusal.NotAuthenticated, refused.Refusal);
    }

    [Fact]
    public async Task An_answer_to_a_request_never_asked_is_refused()
    {
        await using DeskHarness desk = Desk();

        ApprovalException refused = await Assert.ThrowsAsync<ApprovalException>(() => desk.Harness.Approvals.DecideAsync(
            "apr_invented", ApprovalDecision.Approve, DeskHarness.Lead, "Sure", TestContext.Current.CancellationToken));

        Assert.Equal(ApprovalRefusal.NeverAsked, refused.Refusal);
        Assert.Contains("apr_invented", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_does_not_say_who_started_it_can_be_approved_by_nobody()
    {
        await using DeskHarness desk = Desk();
        AgentRun run = await desk.Harness.StartAsync<DeskAgent>(new RunRequest("Answer C-7"), TestContext.Current.CancellationToken);

        ApprovalException refused = await Assert.ThrowsAsync<ApprovalException>(() => desk.DecideAsync(run, ApprovalDecision.Approve));

        Assert.Equal(ApprovalRefusal.InitiatorUnknown, refused.Refusal);
        Assert.Contains("RunRequest.Initiator", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_is_final_and_needs_a_reason()
    {
        await using DeskHarness desk = Desk();
        AgentRun run = await desk.RunAsync();

        ApprovalException unexplained = await Assert.ThrowsAsync<ApprovalException>(() => desk.DecideAsync(run, ApprovalDecision.Approve, reason: " "));
        await desk.DecideAsync(run, ApprovalDecision.Reject);
        ApprovalException second = await Assert.ThrowsAsync<ApprovalException>(() => desk.DecideAsync(run, ApprovalDecision.Approve));

        Assert.Equal(ApprovalRefusal.ReasonMissing, unexplained.Refusal);
        Assert.Equal(ApprovalRefusal.AlreadyDecided, second.Refusal);
    }

    [Fact]
    public async Task The_same_call_proposed_again_while_it_waits_is_not_asked_twice_nor_executed_twice()
    {
        await using var desk = new DeskHarness(new ScriptedModel(
            new[] { Call("desk_give_credit", new { customerId = "C-7", amount = 100 }, "m1"), Call("desk_give_credit", new { customerId = "C-7", amount = 100 }, "m2") },
            "Given."));
        AgentRun run = await desk.RunAsync();

        Assert.Single(run.PendingApprovals);
        await desk.DecideAsync(run, ApprovalDecision.Approve);
        AgentRun resumed = await desk.ResumeAsync(run);

        Assert.Equal(RunStatus.Completed, resumed.Status);
        Assert.Equal(["credit C-7 100"], desk.System.Effects);
        Assert.Equal(desk.Model.Results[0], desk.Model.Results[1]);
    }

    [Fact]
    public async Task The_approved_call_passes_the_other_stages_again_when_it_is_used()
    {
        await using var desk = new DeskHarness(new ScriptedModel(
            new[] { Credit(), Call("desk_add_note", new { customerId = "C-7", text = "1" }, "a"), Call("desk_add_note", new { customerId = "C-7", text = "2" }, "b"), Call("desk_add_note", new { customerId = "C-7", text = "3" }, "c"), Call("desk_add_note", new { customerId = "C-7", text = "4" }, "d") },
            "No budget left."));
        AgentRun run = await desk.RunAsync();
        await desk.DecideAsync(run, ApprovalDecision.Approve);

        await desk.ResumeAsync(run);

        Assert.Equal(4, desk.System.Effects.Count);
        Assert.Contains("write_budget", desk.Model.Results[0], StringComparison.Ordinal);
    }
}
