using ChurnRisk.Agent;
using ChurnRisk.Systems;
using ChurnRisk.Telling;
using SdkHarness;

namespace ChurnRisk.Reviews;

/// <summary>Reviews one account, or goes on with a review that was left, until it has ended or must wait.</summary>
internal sealed class Review(Harness harness, Screen screen, Story story, Approver approver, WorkingDay day)
{
    private const string Initiator = "maria.lind@example.com";
    private const string MondayWorkflow = "monday-review";
    private const string GoodDayWorkflow = "demo-day-review";

    /// <summary>Reviews an account from the beginning.</summary>
    /// <returns>Where the run stands.</returns>
    public async Task<AgentRun> StartAsync(CrmAccount account, bool monday, CancellationToken cancellationToken)
    {
        day.IsMonday = monday;
        string name = account.Name.Trim();
        string renewal = account.Renewal is { } date ? $"renews in {date.DayNumber - day.Today.DayNumber} days" : "has no renewal date";
        screen.Line($"{name} ({account.Id}) {renewal}", indent: 2);
        var request = new RunRequest($"Review {account.Id} ({name}) before its renewal.")
        {
            Initiator = Initiator,
            Customer = name,
            Account = account.Id,
            Workflow = monday ? MondayWorkflow : GoodDayWorkflow,
        };
        return await FinishAsync(await harness.StartAsync<ChurnRiskAgent>(request, cancellationToken), cancellationToken);
    }

    /// <summary>Goes on with a run that waits or lost its process.</summary>
    /// <returns>Where the run stands.</returns>
    public async Task<AgentRun> ResumeAsync(RunRecord left, CancellationToken cancellationToken)
    {
        day.IsMonday = left.Workflow == MondayWorkflow;
        screen.Line($"{left.Customer} ({left.Account}), run {left.Id}", indent: 2);
        await foreach (JournalEntry entry in harness.Store.ReadAsync(left.Id, 1, cancellationToken))
            story.Learn(entry);
        return await FinishAsync(await ResumeWhenFreeAsync(left.Id, cancellationToken), cancellationToken);
    }

    private async Task<AgentRun> FinishAsync(AgentRun run, CancellationToken cancellationToken)
    {
        while (run.Status == RunStatus.AwaitingApproval)
        {
            foreach (ApprovalRecord request in run.PendingApprovals)
            {
                if (!await approver.DecideAsync(request, cancellationToken))
                    return run;
            }

            run = await ResumeWhenFreeAsync(run.Id, cancellationToken);
        }

        Tell(run);
        return run;
    }

    private async Task<AgentRun> ResumeWhenFreeAsync(string runId, CancellationToken cancellationToken)
    {
        for (int tries = 0; ; tries++)
        {
            try
            {
                return await harness.ResumeAsync(runId, cancellationToken);
            }
            catch (RunBusyException) when (tries < 20)
            {
                if (tries == 0)
                    screen.Line("Another process had this run; waiting for its claim to end.", indent: 4);
                await Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken);
            }
        }
    }

    private void Tell(AgentRun run)
    {
        string said = run.Output ?? $"{run.Status}: {run.Reason}";
        screen.Event(run.Status == RunStatus.Completed ? "result" : "ended", said, Spectre.Console.Color.White);
        foreach (string caveat in run.Caveats)
            screen.Event("caveat", caveat, Spectre.Console.Color.Yellow);
    }
}
