using Microsoft.Extensions.DependencyInjection;
using SdkHarness.Tests.Desk;
using SdkHarness.Tests.Replay;
using static SdkHarness.Tests.Desk.ScriptedModel;

namespace SdkHarness.Tests.Guard;

public sealed class MayRepeatTests
{
    [Fact]
    public async Task A_write_that_may_be_repeated_is_executed_again_under_another_key()
    {
        var system = new DeskSystem();
        Harness harness = Make(new ScriptedModel(Call("badges_order", new { person = "Ada" }, "1"), Call("badges_order", new { person = "Ada" }, "2"), "Two."), system);

        AgentRun run = await harness.StartAsync<BadgeAgent>(DeskHarness.Request, TestContext.Current.CancellationToken);

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal(["badge Ada", "badge Ada"], system.Effects);
        Assert.Equal(2, system.Keys.Distinct().Count());
        await Replays.HoldAsync(harness);
    }

    [Fact]
    public async Task One_whose_outcome_is_unknown_is_not()
    {
        var system = new DeskSystem();
        system.Fails(new IOException("lost"), times: 3);
        Harness harness = Make(new ScriptedModel(Call("badges_order", new { person = "Ada" }, "1")), system);

        AgentRun run = await harness.StartAsync<BadgeAgent>(DeskHarness.Request, TestContext.Current.CancellationToken);

        Assert.Equal(RunStatus.Escalated, run.Status);
        Assert.Single(system.Keys.Distinct());
    }

    private static Harness Make(ScriptedModel model, DeskSystem system) => new ServiceCollection()
        .AddSingleton(system)
        .AddHarness(harness => harness
            .AddToolSet<BadgeTools>()
            .AddAgent<BadgeAgent>()
            .UseChatClient(model)
            .Configure(static options => options.RetryDelay = TimeSpan.Zero))
        .BuildServiceProvider()
        .GetRequiredService<Harness>();
}

/// <summary>Badges.</summary>
[ToolSet("badges", Owner = "tests")]
[OnFailure(Failure.Transient, Recovery.Retry)]
[OnFailure(Failure.Any, Recovery.Escalate)]
public sealed partial class BadgeTools(DeskSystem system)
{
    /// <summary>Orders one badge.</summary>
    /// <param name="person">For whom.</param>
    /// <param name="key">Makes it happen once.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("badges.order"), AutoApproved("A badge costs nothing")]
    [MayRepeat("Each order is one badge")]
    public async Task<Done> OrderAsync(string person, [IdempotencyKey] string key, CancellationToken cancellationToken)
    {
        system.Keys.Add(key);
        await system.WriteAsync($"badge {person}", cancellationToken);
        return new Done("ordered");
    }
}

/// <summary>Orders them.</summary>
[Agent("badge-agent", Owner = "tests", Version = "1")]
[UsesTools<BadgeTools>]
[Grant(Write = ["badges.order"])]
public sealed partial class BadgeAgent;
