using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SdkHarness.Tests.Desk;

namespace SdkHarness.Tests.Failures;

public sealed class SystemLimitTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private readonly GateSystem _system = new();
    private ServiceProvider? _provider;

    [Fact]
    public async Task A_system_that_fails_too_often_is_left_alone_by_all_of_its_tools_and_then_tried_again()
    {
        await using GuardedSession session = await OpenAsync(static limits =>
        {
            limits.BreakAtFailureRatio = 0.5;
            limits.BreakAfterCalls = 2;
            limits.Pause = TimeSpan.FromSeconds(20);
        });
        _system.IsDown = true;
        await CallAsync(session, "gate_one");
        await CallAsync(session, "gate_one");
        string refused = await CallAsync(session, "gate_other");

        Assert.Contains("gate is left alone for a while: it failed too often", refused, StringComparison.Ordinal);
        Assert.Contains("\"failure\":\"unavailable\"", refused, StringComparison.Ordinal);
        Assert.Equal(2, _system.Calls);

        _system.IsDown = false;
        _time.Advance(TimeSpan.FromSeconds(21));
        Assert.Contains("fine", await CallAsync(session, "gate_other"), StringComparison.Ordinal);
        Assert.Equal(3, _system.Calls);
    }

    [Fact]
    public async Task Refused_access_and_bad_results_do_not_open_the_circuit()
    {
        await using GuardedSession session = await OpenAsync(static limits =>
        {
            limits.BreakAtFailureRatio = 0.1;
            limits.BreakAfterCalls = 2;
        });
        _system.Trouble = () => new HttpRequestException("no", null, HttpStatusCode.Forbidden);
        for (int i = 0; i < 5; i++)
            await CallAsync(session, "gate_one");

        Assert.Equal(5, _system.Calls);
    }

    [Fact]
    public async Task Callers_who_give_up_do_not_open_the_circuit_for_others()
    {
        await using GuardedSession session = await OpenAsync(static limits =>
        {
            limits.BreakAtFailureRatio = 0.1;
            limits.BreakAfterCalls = 2;
        });
        _system.Door = new TaskCompletionSource().Task;
        for (int i = 0; i < 4; i++)
        {
            using var caller = new CancellationTokenSource();
            Task<JsonElement> given = session.CallAsync("gate_one", new ToolArguments(JsonElement.Parse("{}")), null, caller.Token);
            Assert.Equal(i + 1, await _system.CalledAsync(i + 1));
            await caller.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        }

        _system.Door = Task.CompletedTask;
        Assert.Contains("fine", await CallAsync(session, "gate_other"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_calls_than_the_rate_allows_are_refused_with_the_time_to_wait()
    {
        await using GuardedSession session = await OpenAsync(static limits =>
        {
            limits.MaxCalls = 2;
            limits.Per = TimeSpan.FromSeconds(10);
        });
        await CallAsync(session, "gate_one");
        _time.Advance(TimeSpan.FromSeconds(4));
        await CallAsync(session, "gate_other");
        string refused = await CallAsync(session, "gate_one");

        Assert.Contains("\"failure\":\"rate_limited\"", refused, StringComparison.Ordinal);
        AttemptFailed failed = (await EventsAsync(session)).OfType<AttemptFailed>().Single();
        Assert.Equal(TimeSpan.FromSeconds(6), failed.RetryAfter);
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.Contains("fine", await CallAsync(session, "gate_one"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_many_calls_run_at_a_time_one_waits_and_the_next_is_refused()
    {
        await using GuardedSession session = await OpenAsync(static limits =>
        {
            limits.MaxConcurrent = 1;
            limits.MaxWaiting = 1;
        });
        var open = new TaskCompletionSource();
        _system.Door = open.Task;
        Task<string> first = CallAsync(session, "gate_one");
        await _system.Entered.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Task<string> waits = CallAsync(session, "gate_other");
        string refused = await CallAsync(session, "gate_one");
        open.SetResult();

        Assert.Contains("as many calls as the harness lets through", refused, StringComparison.Ordinal);
        Assert.Contains("fine", await first, StringComparison.Ordinal);
        Assert.Contains("fine", await waits, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_that_let_nothing_through_and_two_systems_of_one_set_are_refused()
    {
        Assert.Throws<HarnessConfigurationException>(() => new ServiceCollection().AddHarness(static harness => harness.LimitSystem("gate", static limits => limits.MaxCalls = 0)));
        ServiceProvider twice = new ServiceCollection()
            .AddHarness(static harness => harness.LimitSystem("gate", static _ => { }).LimitSystem("other", static limits => limits.AlsoOf.Add("gate")))
            .BuildServiceProvider();
        Assert.Throws<HarnessConfigurationException>(() => twice.GetRequiredService<Harness>());
    }

    public async ValueTask DisposeAsync()
    {
        if (_provider is not null)
            await _provider.DisposeAsync();
    }

    private Task<GuardedSession> OpenAsync(Action<SystemLimits> limit)
    {
        _provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(_time)
            .AddSingleton(_system)
            .AddHarness(harness => harness.AddToolSet<GateTools>().AddAgent<GateAgent>().LimitSystem("gate", limit))
            .BuildServiceProvider();
        return _provider.GetRequiredService<Harness>().OpenSessionAsync<GateAgent>(DeskHarness.Request, TestContext.Current.CancellationToken);
    }

    private static async Task<string> CallAsync(GuardedSession session, string function) =>
        (await session.CallAsync(function, new ToolArguments(JsonElement.Parse("{}")), null, TestContext.Current.CancellationToken)).GetRawText();

    private async Task<IReadOnlyList<JournalEvent>> EventsAsync(GuardedSession session)
    {
        IHarnessStore store = _provider!.GetRequiredService<Harness>().Store;
        var events = new List<JournalEvent>();
        await foreach (JournalEntry entry in store.ReadAsync(session.RunId, 1, TestContext.Current.CancellationToken))
            events.Add(JournalCodec.Decode(entry));
        return events;
    }
}

/// <summary>The system behind the gate.</summary>
public sealed class GateSystem
{
    private int _calls;

    public int Calls => _calls;

    public bool IsDown { get; set; }

    public Func<Exception>? Trouble { get; set; }

    public Task Door { get; set; } = Task.CompletedTask;

    public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Waits until so many calls have come.</summary>
    public async Task<int> CalledAsync(int calls)
    {
        for (int i = 0; i < 1000 && Calls < calls; i++)
            await Task.Delay(10);
        return Calls;
    }

    [Reads] // what it counts is the test's
    public async Task<string> AskAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        Entered.TrySetResult();
        if (IsDown)
            throw new IOException("down");
        if (Trouble is { } trouble)
            throw trouble();
        await Door.WaitAsync(cancellationToken);
        return "fine";
    }
}

/// <summary>Two tools of one system.</summary>
[ToolSet("gate", Owner = "tests")]
[OnFailure(Failure.Any, Recovery.Caveat, Note = "Nothing came")]
public sealed partial class GateTools(GateSystem system)
{
    /// <summary>Asks.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    [ReadScope("gate.one")]
    public Task<string> OneAsync(CancellationToken cancellationToken) => system.AskAsync(cancellationToken);

    /// <summary>Asks for something else.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    [ReadScope("gate.other")]
    public Task<string> OtherAsync(CancellationToken cancellationToken) => system.AskAsync(cancellationToken);
}

/// <summary>Uses them.</summary>
[Agent("gate-agent", Owner = "tests", Version = "1")]
[UsesTools<GateTools>]
[Grant(Read = ["gate.*"])]
public sealed partial class GateAgent;
