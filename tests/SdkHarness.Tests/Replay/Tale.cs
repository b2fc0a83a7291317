using SdkHarness.Tests.Desk;
using static SdkHarness.Tests.Desk.ScriptedModel;

namespace SdkHarness.Tests.Replay;

/// <summary>A run with a retry, a wrong argument, a held write that is approved, and an end; and its journal altered.</summary>
internal sealed record Tale(IReadOnlyList<JournalEntry> Journal, IReadOnlyList<ToolContract> Contracts)
{
    public IReadOnlyList<JournalEvent> Events => [.. Journal.Select(JournalCodec.Decode)];

    public static async Task<Tale> TellAsync()
    {
        await using var desk = new DeskHarness(new ScriptedModel(
            Call("desk_get_customer", new { customerId = "C-7" }),
            new[]
            {
                Call("desk_give_credit", new { customerId = "C-7", amount = 900 }, "a"),
                Call("desk_give_credit", new { customerId = "C-7", amount = 90 }, "b"),
            },
            "Ninety given."));
        desk.System.Fails(new TimeoutException());
        AgentRun run = await desk.RunAsync();
        await desk.DecideAsync(run, ApprovalDecision.Approve);
        run = await desk.ResumeAsync(run);
        Assert.Equal(RunStatus.Completed, run.Status);
        return await OfAsync(desk.Harness, run.Id);
    }

    public static async Task<Tale> OfAsync(Harness harness, string runId)
    {
        IReadOnlyList<JournalEntry> journal = await Replays.JournalAsync(harness.Store, runId);
        return new Tale(journal, await ReplayCode.ContractsAsync(journal, harness.Store, CancellationToken.None));
    }

    /// <summary>The sequence number of the first event that matches.</summary>
    public long Number<T>(Func<T, bool>? matches = null)
        where T : JournalEvent => Journal[Index(matches)].Sequence;

    public int Index<T>(Func<T, bool>? matches = null)
        where T : JournalEvent =>
        Events.Index().First(pair => pair.Item is T found && (matches?.Invoke(found) ?? true)).Index;

    /// <summary>The journal as if other events had been written: a whole chain again.</summary>
    public Tale With(Func<JournalEvent, IEnumerable<JournalEvent>> change)
    {
        var journal = new List<JournalEntry>();
        for (int i = 0; i < Journal.Count; i++)
        {
            foreach (JournalEvent happened in change(Events[i]))
            {
                string previous = journal.Count == 0 ? JournalCodec.GenesisHash : journal[^1].Hash;
                journal.Add(JournalCodec.Encode(Journal[i].RunId, journal.Count + 1, 1, Journal[i].At, happened, previous));
            }
        }

        return this with { Journal = journal };
    }

    /// <summary>Against the tools and the agent of the tests, changed or not.</summary>
    public Task<ReplayReport> ReplayAsync(Func<AgentContract, AgentContract>? agent = null, Func<ToolBinding, ToolBinding>? tool = null) =>
        RunReplay.ReplayAsync(
            Journal,
            new ReplayCode
            {
                Agent = agent is null ? DeskAgent.Contract : agent(DeskAgent.Contract),
                Bindings = [.. DeskTools.Bindings.Select(binding => tool is null ? binding : tool(binding))],
                Contracts = Contracts,
            },
            TestContext.Current.CancellationToken);
}
