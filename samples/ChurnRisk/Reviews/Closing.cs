using ChurnRisk.Systems;
using ChurnRisk.Telling;
using SdkHarness;

namespace ChurnRisk.Reviews;

/// <summary>The last words: what was left behind, what still waits, and how to see it again.</summary>
internal sealed class Closing(Screen screen, ReviewOptions options, CrmLedger ledger)
{
    private const string Harness = "dotnet run --project src/SdkHarness.Cli --";

    public void Tell(IReadOnlyList<AgentRun> runs)
    {
        string store = Quoted(options.Store);
        foreach (AgentRun waiting in runs.Where(static run => run.Status == RunStatus.AwaitingApproval))
        {
            screen.Heading("It waits, and holds nothing meanwhile. Decide from any process, then start the sample again:");
            foreach (ApprovalRecord request in waiting.PendingApprovals)
            {
                string who = $"--as pat.ames@example.com --role {request.Role} --reason \"Agreed with sales\"";
                screen.Command($"{Harness} approvals approve {request.Id} {who} --store {store}");
            }
        }

        int sent = ledger.Lines.Count;
        int applied = ledger.Lines.Count(static line => line.Applied);
        screen.Heading("Left behind");
        screen.Line($"{options.Store}: every step of every run, and who decided what", indent: 2);
        screen.Line(
            sent == applied
                ? $"{options.Ledger}: the writes that reached the CRM; {applied} so far, none of them twice"
                : $"{options.Ledger}: the writes that reached the CRM; {applied} so far, {sent - applied} repeats not applied",
            indent: 2);
        if (runs.Count == 0)
            return;

        screen.Heading("See it again, from the journal alone; no system is touched:");
        screen.Command($"{Harness} replay {runs[^1].Id} --store {store}");
        screen.Command($"{Harness} show {runs[^1].Id} --store {store}");
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
