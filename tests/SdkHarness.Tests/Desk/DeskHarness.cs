using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SdkHarness.Tests.Replay;

namespace SdkHarness.Tests.Desk;

/// <summary>A harness over the desk, with a clock and a model in the test's hands. Several may share a store, as processes do.</summary>
public sealed class DeskHarness : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    public DeskHarness(ScriptedModel model, IHarnessStore? store = null, DeskSystem? system = null, FakeTimeProvider? time = null, string owner = "one", IRunObserver? observer = null)
    {
        Model = model;
        System = system ?? new DeskSystem();
        Time = time ?? new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        Store = store ?? new InMemoryStore();
        int runs = 0, approvals = 0;
        IServiceCollection services = new ServiceCollection();
        if (observer is not null)
            services.AddSingleton(observer);
        _provider = services
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(System)
            .AddHarness(harness => harness
                .AddToolSet<DeskTools>()
                .AddAgent<DeskAgent>()
                .AddAgent<BlindAgent>()
                .UseChatClient(model)
                .UseStore(_ => Store)
                .Configure(options =>
                {
                    options.Owner = owner;
                    options.RetryDelay = TimeSpan.Zero;
                    options.RetryBudget = TimeSpan.FromHours(1);
                    options.NewRunId = () => $"run-{owner}-{++runs}";
                    options.NewApprovalId = () => $"apr-{owner}-{++approvals}";
                }))
            .BuildServiceProvider();
        Harness = _provider.GetRequiredService<Harness>();
    }

    public ScriptedModel Model { get; }

    public DeskSystem System { get; }

    public FakeTimeProvider Time { get; }

    public IHarnessStore Store { get; }

    public Harness Harness { get; }

    public static RunRequest Request { get; } = new("Answer customer C-7") { Initiator = "maria@example.com", Account = "C-7" };

    public static ClaimsPrincipal Person(string name, params string[] roles) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, name), .. roles.Select(role => new Claim(ClaimTypes.Role, role))], "test"));

    public static ClaimsPrincipal Lead => Person("lena@example.com", "lead");

    public Task<AgentRun> RunAsync() => Harness.StartAsync<DeskAgent>(Request, TestContext.Current.CancellationToken);

    public Task<AgentRun> ResumeAsync(AgentRun run) => Harness.ResumeAsync(run.Id, TestContext.Current.CancellationToken);

    public Task<ApprovalRecord> DecideAsync(AgentRun run, ApprovalDecision decision, ClaimsPrincipal? by = null, string reason = "Looked at it") =>
        Harness.Approvals.DecideAsync(run.PendingApprovals[0].Id, decision, by ?? Lead, reason, TestContext.Current.CancellationToken);

    public async Task<IReadOnlyList<JournalEvent>> EventsAsync(string runId)
    {
        var events = new List<JournalEvent>();
        await foreach (JournalEntry entry in Store.ReadAsync(runId, 1, TestContext.Current.CancellationToken))
            events.Add(JournalCodec.Decode(entry));
        return events;
    }

    /// <summary>The kinds of a run's events, in order.</summary>
    public async Task<string> StoryAsync(string runId) => string.Join(' ', (await EventsAsync(runId)).Select(JournalCodec.Kind));

    /// <summary>Whatever a test did with its runs: each of them replays without a divergence.</summary>
    public async ValueTask DisposeAsync()
    {
        await Replays.HoldAsync(Harness);
        await _provider.DisposeAsync();
    }
}
