using ChurnRisk.Systems;
using ChurnRisk.Telling;
using SdkHarness;

namespace ChurnRisk.Reviews;

/// <summary>One start of the sample: first what an earlier start left, else the good day and then Monday.</summary>
internal sealed class Round(Harness harness, ICrmApi crm, CrmLedger ledger, Review review, Screen screen, ReviewOptions options)
{
    private const int DueThisWeek = 7;
    private const int DueNextWeek = 14;

    /// <summary>A customer whose records are in order in all four systems.</summary>
    private const string FailingAccount = "ACC-1023";
    private readonly List<AgentRun> _runs = [];

    /// <summary>Runs it.</summary>
    /// <returns>The process's exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await harness.Store.OpenAsync(cancellationToken);
        IReadOnlyList<RunRecord> left = await FindLeftAsync(cancellationToken);
        if (left.Count > 0)
            await GoOnAsync(left, cancellationToken);
        else if (options.Failures)
            await ReviewFailingAsync(options.Account ?? FailingAccount, cancellationToken);
        else if (options.Account is { } id)
            await ReviewOneAsync(id, cancellationToken);
        else
            await ReviewDueAsync(cancellationToken);

        new Closing(screen, options, ledger).Tell(_runs);
        return _runs.Exists(static run => run.Status == RunStatus.Failed) ? ExitCode.Failed : ExitCode.Done;
    }

    private async Task<IReadOnlyList<RunRecord>> FindLeftAsync(CancellationToken cancellationToken)
    {
        var left = new List<RunRecord>();
        foreach (RunStatus status in new[] { RunStatus.Running, RunStatus.AwaitingApproval, RunStatus.Failed })
            left.AddRange(await harness.Store.ListRunsAsync(new RunFilter { Agent = "churn-risk", Status = status }, cancellationToken));
        return [.. left.OrderBy(static run => run.Started)];
    }

    private async Task GoOnAsync(IReadOnlyList<RunRecord> left, CancellationToken cancellationToken)
    {
        screen.Heading("An earlier start left a review unfinished: it goes on where it stood");
        if (options.Account is { } id)
            screen.Line($"Start it once more afterwards for {id}.", indent: 2);
        foreach (RunRecord run in left)
            _runs.Add(await review.ResumeAsync(run, cancellationToken));
    }

    /// <summary>The same review again and again, each time with another system failing in another way.</summary>
    private async Task ReviewFailingAsync(string id, CancellationToken cancellationToken)
    {
        CrmAccount account = await crm.GetExportedAccountAsync(id, cancellationToken) ?? throw new UnknownAccountException(id);
        foreach (Incident incident in Incident.All)
        {
            screen.Heading(incident.Title);
            harness.Faults!.Clear();
            harness.Faults.Inject(incident.Function, incident.Fault, incident.Configure);
            _runs.Add(await review.StartAsync(account, monday: false, cancellationToken));
        }
    }

    private async Task ReviewOneAsync(string id, CancellationToken cancellationToken)
    {
        CrmAccount account = await crm.GetExportedAccountAsync(id, cancellationToken) ?? throw new UnknownAccountException(id);
        screen.Heading(options.Monday ? "Monday" : "A good day");
        _runs.Add(await review.StartAsync(account, options.Monday, cancellationToken));
    }

    private async Task ReviewDueAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<CrmAccount> due = await crm.ListRenewalsAsync(DueNextWeek, cancellationToken);
        CrmAccount[] thisWeek = [.. due.Take((await crm.ListRenewalsAsync(DueThisWeek, cancellationToken)).Count)];
        screen.Heading("The demo day: the renewals of this week, and every system is well");
        foreach (CrmAccount account in thisWeek)
            _runs.Add(await review.StartAsync(account, monday: false, cancellationToken));

        screen.Heading("Monday: the renewals of next week, and nothing is as it was on the demo day");
        foreach (CrmAccount account in due.Skip(thisWeek.Length))
            _runs.Add(await review.StartAsync(account, monday: true, cancellationToken));
    }
}

/// <summary>The account that was named on the command line is not there.</summary>
/// <param name="id">What was named.</param>
internal sealed class UnknownAccountException(string id) : Exception($"The CRM has no account '{id}'. They go from ACC-1001 to ACC-1203.");
