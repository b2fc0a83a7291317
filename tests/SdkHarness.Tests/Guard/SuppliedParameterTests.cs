#pragma warning disable HRN104 // What the presets do where nothing is declared is among what is tested.
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using SdkHarness.Tests.Desk;
using SdkHarness.Tests.Replay;
using static SdkHarness.Tests.Desk.ScriptedModel;

namespace SdkHarness.Tests.Guard;

/// <summary>Tools that are handed what they need, and one that gives without end.</summary>
[ToolSet("supplied", Owner = "support")]
public sealed partial class SuppliedTools(DeskSystem system)
{
    /// <summary>Sends a note.</summary>
    /// <param name="text">The note.</param>
    /// <param name="sender">Who sends it.</param>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("desk.note"), AutoApproved("A note to ourselves.")]
    public async Task SendAsync(string text, [FromKeyedServices("secret-channel")] Uri sender, ToolCallContext call, CancellationToken cancellationToken) =>
        await system.WriteAsync($"{text} {sender} {call.Attempt}", cancellationToken);

    /// <summary>Lists tickets.</summary>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [ReadScope("desk.ticket"), Tool(MaxItems = 3)]
    public async IAsyncEnumerable<string> ListAsync(int count, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int i = 0; i < count && !cancellationToken.IsCancellationRequested; i++)
        {
            yield return $"ticket {i}";
            await Task.Yield();
        }
    }
}

[Agent("supplied", Owner = "support", Version = "1")]
[UsesTools<SuppliedTools>]
[Grant(Read = ["desk.ticket"], Write = ["desk.note"])]
public sealed partial class SuppliedAgent;

public sealed class SuppliedParameterTests : IAsyncDisposable
{
    private readonly DeskSystem _system = new();
    private ServiceProvider? _provider;

    [Fact]
    public async Task A_keyed_service_and_the_call_reach_the_body()
    {
        var model = new ScriptedModel(Call("supplied_send", new { text = "hello" }), "Done.");
        Harness harness = Make(model, new Uri("desk:7"));
        AgentRun run = await harness.StartAsync<SuppliedAgent>(DeskHarness.Request, TestContext.Current.CancellationToken);
        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal(["hello desk:7 1"], _system.Effects);
        await Replays.HoldAsync(harness);
    }

    [Fact]
    public async Task A_missing_service_fails_the_call_before_its_effect_and_is_not_told_to_the_model()
    {
        var model = new ScriptedModel(Call("supplied_send", new { text = "hello" }), "I give up.");
        Harness harness = Make(model, sender: null);
        AgentRun run = await harness.StartAsync<SuppliedAgent>(DeskHarness.Request, TestContext.Current.CancellationToken);
        Assert.Empty(_system.Effects);
        Assert.Equal((RunStatus.Escalated, "supplied_send: The call failed for a reason that is not known."), (run.Status, run.Reason));
        Assert.DoesNotContain("secret-channel", model.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("System.Uri", model.Everything, StringComparison.Ordinal);
        await Replays.HoldAsync(harness);
    }

    [Fact]
    public async Task A_stream_is_answered_whole_or_not_at_all()
    {
        var model = new ScriptedModel(Call("supplied_list", new { count = 3 }, "1"), Call("supplied_list", new { count = 4 }, "2"), "Done.");
        Harness harness = Make(model, sender: null);
        await harness.StartAsync<SuppliedAgent>(DeskHarness.Request, TestContext.Current.CancellationToken);
        Assert.Collection(
            model.Results,
            static whole => Assert.Contains("""["ticket 0","ticket 1","ticket 2"]""", whole, StringComparison.Ordinal),
            static refused => Assert.DoesNotContain("ticket", refused, StringComparison.Ordinal));
        await Replays.HoldAsync(harness);
    }

    public async ValueTask DisposeAsync()
    {
        if (_provider is not null)
            await _provider.DisposeAsync();
    }

    private Harness Make(ScriptedModel model, Uri? sender)
    {
        IServiceCollection services = new ServiceCollection().AddSingleton(_system);
        if (sender is not null)
            services.AddKeyedSingleton("secret-channel", sender);
        _provider = services
            .AddHarness(harness => harness.AddToolSet<SuppliedTools>().AddAgent<SuppliedAgent>().UseChatClient(model).UseStore(static _ => new InMemoryStore()))
            .BuildServiceProvider();
        return _provider.GetRequiredService<Harness>();
    }
}
