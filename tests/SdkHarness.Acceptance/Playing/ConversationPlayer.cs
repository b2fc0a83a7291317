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

    public async Task<PlayedConversation> PlayAsync(RecordedConversation recording, CancellationToken cancellationToken)
    {
        var database = new AirlineDatabase(snapshot);
        using var model = new RecordedChatClient(recording);
        await using ServiceProvider provider = Services(model, services => services.AddSingleton(new AirlineTools(database, edition)));
        var harness = provider.GetRequiredService<Harness>();

        AgentRun run = await harness.StartAsync<AirlineDeskAgent>(
            new RunRequest(recording.Prompt) { Initiator = "customer@airline.example", Workflow = recording.Name }, cancellationToken);
        while (run is { Status: RunStatus.AwaitingApproval, PendingApprovals: [_, ..] })
        {
            foreach (ApprovalRecord request in run.PendingApprovals)
                await harness.Approvals.DecideAsync(request.Id, decision, Approver, "What the user said.", cancellationToken);
            run = await harness.ResumeAsync(run.Id, cancellationToken);
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
