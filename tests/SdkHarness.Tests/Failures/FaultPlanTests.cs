using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SdkHarness.Tests.Desk;
using SdkHarness.Tests.Failures.Matrix;
using SdkHarness.Tests.Replay;

namespace SdkHarness.Tests.Failures;

public sealed class FaultPlanTests
{
    [Fact]
    public async Task The_same_seed_gives_the_same_schedule_and_another_seed_another()
    {
        string one = await ScheduleAsync(seed: 7);

        Assert.Equal(one, await ScheduleAsync(seed: 7));
        Assert.NotEqual(one, await ScheduleAsync(seed: 8));
        Assert.Contains("Failed", one, StringComparison.Ordinal);
        Assert.Contains("Completed", one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_attempt_that_was_struck_is_marked_and_no_other()
    {
        (Harness harness, MatrixSystem _) = Make(static faults => faults
            .Inject("matrix_read_caveat", Fault.RateLimited, static rule => (rule.Times, rule.RetryAfter) = (1, TimeSpan.FromSeconds(2)))
            .Inject("matrix_read_stop", Fault.StaleTimestamp, static rule => rule.Member = "nothing_of_this_name"));

        Assert.Equal("HTTP 429 with Retry-After 2 seconds", (await CallAsync(harness, "matrix_read_caveat")).OfType<FaultInjected>().Single().Fault);
        Assert.Empty((await CallAsync(harness, "matrix_read_caveat")).OfType<FaultInjected>());
        Assert.Empty((await CallAsync(harness, "matrix_read_stop")).OfType<FaultInjected>());
        Assert.Empty((await CallAsync(harness, "matrix_read_none")).OfType<FaultInjected>());
        await Replays.HoldAsync(harness);
    }

    [Fact]
    public async Task An_answer_that_is_late_but_in_time_is_an_answer_and_is_marked_too()
    {
        (Harness harness, MatrixSystem system) = Make(static faults =>
            faults.Inject("matrix_*", Fault.Latency, static rule => rule.Delay = TimeSpan.FromMilliseconds(30)));

        JournalEvent[] events = await CallAsync(harness, "matrix_plain_none");

        Assert.Equal(CallStatus.Completed, events.OfType<CallCompleted>().Single().Status);
        Assert.Single(events.OfType<FaultInjected>());
        Assert.Equal(1, system.Effects);
        await Replays.HoldAsync(harness);
    }

    [Fact]
    public async Task A_lost_answer_leaves_the_effect_and_a_fault_before_it_does_not()
    {
        (Harness harness, MatrixSystem system) = Make(static faults =>
            faults.Inject("matrix_plain_none", Fault.DroppedConnection, static rule => rule.AnswerLost = true));
        await CallAsync(harness, "matrix_plain_none");
        Assert.Equal(1, system.Effects);

        harness.Faults!.Clear();
        harness.Faults.Inject("matrix_plain_none", Fault.DroppedConnection);
        await CallAsync(harness, "matrix_plain_none");
        Assert.Equal(1, system.Effects);
    }

    [Fact]
    public async Task A_cleared_plan_injects_nothing_any_more()
    {
        (Harness harness, MatrixSystem _) = Make(static faults => faults.Inject("*", Fault.Exception));
        harness.Faults!.Clear();
        Assert.Empty((await CallAsync(harness, "matrix_read_none")).OfType<AttemptFailed>());
    }

    [Fact]
    public void A_process_that_says_it_is_a_production_one_is_not_injected_into_and_any_other_is_warned()
    {
        var log = new WarningLog();
        using ServiceProvider provider = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(log)
            .AddHarness(static harness => harness.InjectFaults(static faults => faults.Inject("crm_*", Fault.Timeout)))
            .BuildServiceProvider();
        provider.GetRequiredService<Harness>();
        Assert.Equal("This harness injects faults into crm_*: for tests and evals only.", Assert.Single(log.Warnings));

        Environment.SetEnvironmentVariable("DOTNET_ENVIRONMENT", "Production");
        try
        {
            Assert.Throws<HarnessConfigurationException>(() => new ServiceCollection().AddHarness(static harness => harness.InjectFaults()));
        }
        finally
        {
            Environment.SetEnvironmentVariable("DOTNET_ENVIRONMENT", null);
        }
    }

    [Fact]
    public void A_rate_that_is_no_share_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FaultPlan().Inject("crm_*", Fault.Timeout, static rule => rule.Rate = 1.5));

    private static async Task<string> ScheduleAsync(int seed)
    {
        (Harness harness, MatrixSystem _) = Make(faults =>
        {
            faults.Seed = seed;
            faults.Inject("matrix_read_escalate", Fault.Exception, static rule => rule.Rate = 0.4);
        });
        var statuses = new List<CallStatus>();
        for (int i = 0; i < 40; i++)
            statuses.Add((await CallAsync(harness, "matrix_read_escalate")).OfType<CallCompleted>().Single().Status);
        return string.Join(' ', statuses);
    }

    private static (Harness Harness, MatrixSystem System) Make(Action<FaultPlan> plan)
    {
        var system = new MatrixSystem(TimeProvider.System);
        return (
            new ServiceCollection()
                .AddSingleton(system)
                .AddHarness(harness => harness
                    .AddToolSet<MatrixTools>()
                    .AddAgent<MatrixAgent>()
                    .InjectFaults(plan)
                    .Configure(static options => options.RetryDelay = TimeSpan.Zero))
                .BuildServiceProvider()
                .GetRequiredService<Harness>(),
            system);
    }

    private static async Task<JournalEvent[]> CallAsync(Harness harness, string function)
    {
        await using GuardedSession session = await harness.OpenSessionAsync<MatrixAgent>(DeskHarness.Request, TestContext.Current.CancellationToken);
        await session.CallAsync(function, new ToolArguments(JsonElement.Parse("""{"item":"one"}""")), null, TestContext.Current.CancellationToken);
        return [.. (await Replays.JournalAsync(harness.Store, session.RunId)).Select(JournalCodec.Decode)];
    }

    private sealed class WarningLog : ILoggerFactory, ILogger
    {
        public List<string> Warnings { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Warning)
                Warnings.Add(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
