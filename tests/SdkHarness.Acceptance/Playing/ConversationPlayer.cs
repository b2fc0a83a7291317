using System.Security.Claims;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using SdkHarness.Acceptance.Airline;
using SdkHarness.Acceptance.Recordings;

namespace SdkHarness.Acceptance.Playing;

/// <summary>Plays recordings through the whole harness, with an approver who gives one answer to whatever is held.</summary>
internal sealed class ConversationPlayer(
    AirlineSnapshot snapshot, AirlineEdition edition, IHarnessStore store, ApprovalDecision decision = ApprovalDecision.Approve)
{
    private static readonly ClaimsPrincipal Approver = new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, "lea@airline.example"), new Claim(ClaimTypes.Role, "desk-lead")], "acceptance"));

    /// <summary>Plays a recording. Each time it has waited for a person, another harness goes on with it, as another process would.</summary>
    public async Task<PlayedConversation> PlayAsync(RecordedConversation recording, CancellationToken cancellationToken)
    {
        var database = new AirlineDatabase(snapshot);
        var desk = new AirlineTools(database, edition);
        var model = new RecordedChatClient(recording);
        var request = new RunRequest(recording.Prompt) { Initiator = "customer@airline.example", Workflow = recording.Name };
        AgentRun run = await WorkAsync(model, desk, harness => harness.StartAsync<AirlineDeskAgent>(request, cancellationToken));
        while (run is { Status: RunStatus.AwaitingApproval, PendingApprovals: [_, ..] })
        {
            model = new RecordedChatClient(recording);
            run = await WorkAsync(model, desk, harness => DecideAndResumeAsync(harness, run, cancellationToken));
        }

        CallLedger ledger = await CallLedger.ReadAsync(store, run.Id, cancellationToken);
        var state = new StateComparison(database, edition);
        return new PlayedConversation(
            recording,
            run,
            ledger.Match(recording, model),
            ledger.Count,
            state.Differences(recording.StateDiff),
            recording.StateDigest is null ? null : state.Digest(),
            await ReplayAsync(run.Id, cancellationToken));
    }

    private async Task<AgentRun> DecideAndResumeAsync(Harness harness, AgentRun run, CancellationToken cancellationToken)
    {
        foreach (ApprovalRecord request in run.PendingApprovals)
            await harness.Approvals.DecideAsync(request.Id, decision, Approver, "What the user said.", cancellationToken);
        return await harness.ResumeAsync(run.Id, cancellationToken);
    }

    private async Task<AgentRun> WorkAsync(IChatClient model, AirlineTools desk, Func<Harness, Task<AgentRun>> work)
    {
        await using ServiceProvider provider = Services(model, services => services.AddSingleton(desk));
        return await work(provider.GetRequiredService<Harness>());
    }

    /// <summary>Replays a run in a harness of its own, whose tools and model are out of reach.</summary>
    private async Task<PlayedReplay> ReplayAsync(string runId, CancellationToken cancellationToken)
    {
        using var witness = new ReplayWitness();
        await using ServiceProvider provider = Services(
            witness,
            services => services.AddScoped(witness.Refuse<AirlineTools>).AddScoped(witness.Refuse<ScratchpadTools>));
        ReplayReport report = await provider.GetRequiredService<Harness>().ReplayAsync(runId, cancellationToken);
        return new PlayedReplay(report, witness.Touched);
    }

    private ServiceProvider Services(IChatClient model, Action<IServiceCollection> addTools)
    {
        var services = new ServiceCollection();
        services.AddSingleton(store);
        addTools(services);
        services.AddHarness(harness => harness
            .AddToolSet<AirlineTools>()
            .AddToolSet<ScratchpadTools>()
            .AddAgent<AirlineDeskAgent>()
            .UseChatClient(model));
        return services.BuildServiceProvider();
    }
}
