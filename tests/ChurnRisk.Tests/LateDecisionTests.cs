using System.Security.Claims;
using ChurnRisk.Agent;
using ChurnRisk.Reviews;
using ChurnRisk.Systems;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SdkHarness;

namespace ChurnRisk.Tests;

/// <summary>A person who decides after the payment status has grown too old for the forecast to rest on.</summary>
public sealed class LateDecisionTests
{
    [Fact]
    public async Task The_status_is_read_anew_and_the_person_is_asked_again_before_anything_is_written()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var ledger = new CrmLedger(null);
        await using ServiceProvider services =
            new ServiceCollection().AddChurnRisk(ledger).AddSingleton<TimeProvider>(time).BuildServiceProvider();
        var harness = services.GetRequiredService<Harness>();
        AgentRun run = await harness.StartAsync<ChurnRiskAgent>(
            new RunRequest("Review ACC-1042 before its renewal.") { Initiator = "maria.lind@example.com" },
            TestContext.Current.CancellationToken);
        string first = Assert.Single(run.PendingApprovals).Id;

        time.Advance(TimeSpan.FromHours(2));
        run = await ApproveAsync(harness, run);

        Assert.Equal(RunStatus.AwaitingApproval, run.Status);
        Assert.NotEqual(first, Assert.Single(run.PendingApprovals).Id);
        Assert.DoesNotContain(ledger.Lines, static line => line.Write == "forecast");

        run = await ApproveAsync(harness, run);

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Single(ledger.Lines, static line => line.Write == "forecast");
        Assert.Single(ledger.Lines, static line => line.Write == "flag");
    }

    private static async Task<AgentRun> ApproveAsync(Harness harness, AgentRun run)
    {
        var lead = new ClaimsIdentity([new(ClaimTypes.Name, "pat.ames@example.com"), new(ClaimTypes.Role, "revenue-lead")], "test");
        await harness.Approvals.DecideAsync(
            run.PendingApprovals[0].Id,
            ApprovalDecision.Approve,
            new ClaimsPrincipal(lead),
            "Agreed",
            TestContext.Current.CancellationToken);
        return await harness.ResumeAsync(run.Id, TestContext.Current.CancellationToken);
    }
}
