using SdkHarness.Tests.Desk;
using static SdkHarness.Tests.Desk.ScriptedModel;

namespace SdkHarness.Tests.Failures;

public sealed class RetryTests
{
    private static DeskHarness Customer() => new(new ScriptedModel(Call("desk_get_customer", new { customerId = "C-7" }), "Fine."));

    private static ToolFailureException Busy(double seconds) =>
        new(Failure.RateLimited, "busy") { RetryAfter = TimeSpan.FromSeconds(seconds) };

    [Fact]
    public async Task The_wait_that_a_system_asks_for_is_kept_and_told()
    {
        await using DeskHarness desk = Customer();
        desk.System.Fails(Busy(7));
        DateTimeOffset began = desk.Time.GetUtcNow();
        Task<AgentRun> running = desk.RunAsync();
        while (!running.IsCompleted)
        {
            desk.Time.Advance(TimeSpan.FromSeconds(0.5));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        AgentRun run = await running;
        Assert.Equal(2, desk.System.Reads);
        Assert.InRange(desk.Time.GetUtcNow() - began, TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(20));
        Assert.Equal("attempt 2 of 3, 7 seconds later as the system asked", (await desk.EventsAsync(run.Id)).OfType<RecoveryApplied>().Single().Detail);
    }

    [Fact]
    public async Task A_longer_wait_than_is_allowed_is_not_waited_for()
    {
        await using DeskHarness desk = Customer();
        desk.System.Fails(Busy(11));

        await desk.RunAsync();

        Assert.Equal(1, desk.System.Reads);
        Assert.Contains("rate_limited", desk.Model.LastResult, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_the_budget_is_spent_no_further_attempt_begins()
    {
        await using DeskHarness desk = Customer();
        desk.Harness.Options.RetryBudget = TimeSpan.FromSeconds(60);
        desk.System.Troubles.Enqueue(_ =>
        {
            desk.Time.Advance(TimeSpan.FromSeconds(25));
            throw Busy(0);
        });
        desk.System.Troubles.Enqueue(_ =>
        {
            desk.Time.Advance(TimeSpan.FromSeconds(28));
            throw Busy(8);
        });

        await desk.RunAsync();

        Assert.Equal(2, desk.System.Reads);
    }
}
