using SdkHarness.Tests.Desk;
using static SdkHarness.Tests.Desk.ScriptedModel;

namespace SdkHarness.Tests.Guard;

public sealed class RepeatedWriteTests
{
    private static ScriptedModel GivesTwiceWithANoteBetween => new(
        Call("desk_give_credit", new { customerId = "C-7", amount = 5 }, "m1"),
        Call("desk_add_note", new { customerId = "C-7", text = "the first went to a closed account" }, "m2"),
        Call("desk_give_credit", new { customerId = "C-7", amount = 5 }, "m3"),
        "Done.");

    [Fact]
    public async Task A_write_made_before_another_write_is_asked_about_before_it_is_made_again()
    {
        await using var desk = new DeskHarness(GivesTwiceWithANoteBetween);

        AgentRun run = await desk.RunAsync();

        Assert.Equal(RunStatus.AwaitingApproval, run.Status);
        Assert.Contains("executed before in this run", Assert.Single(run.PendingApprovals).Reason, StringComparison.Ordinal);
        Assert.Equal(2, desk.System.Effects.Count);
    }

    [Fact]
    public async Task Approved_it_is_a_write_of_its_own_under_a_key_of_its_own()
    {
        await using var desk = new DeskHarness(GivesTwiceWithANoteBetween);
        AgentRun run = await desk.RunAsync();

        await desk.DecideAsync(run, ApprovalDecision.Approve);
        run = await desk.ResumeAsync(run);

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal(2, desk.System.Effects.Count(static effect => effect == "credit C-7 5"));
        Assert.Equal(2, desk.System.Keys.Distinct().Count());
    }

    [Fact]
    public async Task Rejected_it_is_not_made_again()
    {
        await using var desk = new DeskHarness(GivesTwiceWithANoteBetween);
        AgentRun run = await desk.RunAsync();

        await desk.DecideAsync(run, ApprovalDecision.Reject);
        run = await desk.ResumeAsync(run);

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal(1, desk.System.Effects.Count(static effect => effect == "credit C-7 5"));
        Assert.Contains("\"code\":\"rejected\"", desk.Model.LastResult, StringComparison.Ordinal);
    }
}
