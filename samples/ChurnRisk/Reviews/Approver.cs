using System.Security.Claims;
using ChurnRisk.Telling;
using SdkHarness;

namespace ChurnRisk.Reviews;

/// <summary>Shows a write that waits, and takes the decision on it at the terminal or from the command line.</summary>
internal sealed class Approver(Screen screen, ReviewOptions options, ApprovalService approvals)
{
    private const string Suggested = "pat.ames@example.com";

    /// <summary>Shows one request and has it decided.</summary>
    /// <returns>Whether it is decided now; otherwise it goes on waiting.</returns>
    /// <exception cref="ApprovalException">This person may not decide it.</exception>
    public async Task<bool> DecideAsync(ApprovalRecord request, CancellationToken cancellationToken)
    {
        Show(request);
        if (options.ApproveAs is { } named)
        {
            await DecideAsync(request, ApprovalDecision.Approve, named, "Approved on the command line", cancellationToken);
            return true;
        }

        if (options.NoInput || !screen.IsInteractive)
            return false;

        if (await AskAsync(cancellationToken) is not { } decision)
            return false;

        string who = await screen.AskAsync($"Your name (Enter for {Suggested}):", cancellationToken);
        string why = await screen.AskAsync("Your reason:", cancellationToken);
        string name = who.Length > 0 ? who : Suggested;
        await DecideAsync(request, decision, name, why.Length > 0 ? why : "No reason was given at the terminal", cancellationToken);
        return true;
    }

    private async Task<ApprovalDecision?> AskAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            switch ((await screen.AskAsync("Approve it? [y]es, [n]o, [w]ait:", cancellationToken)).ToUpperInvariant())
            {
                case "Y" or "YES":
                    return ApprovalDecision.Approve;
                case "N" or "NO":
                    return ApprovalDecision.Reject;
                case "W" or "WAIT" or "":
                    return null;
                default:
                    screen.Line("Answer y, n or w.", indent: 2);
                    break;
            }
        }
    }

    private async Task DecideAsync(
        ApprovalRecord request, ApprovalDecision decision, string name, string reason, CancellationToken cancellationToken)
    {
        // Here the terminal vouches for the name and the role; an application takes both from its sign-in.
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, name), new Claim(ClaimTypes.Role, request.Role ?? "")], authenticationType: "terminal");
        await approvals.DecideAsync(request.Id, decision, new ClaimsPrincipal(identity), reason, cancellationToken);
        screen.Line($"{(decision == ApprovalDecision.Approve ? "Approved" : "Rejected")} by {name}: {reason}.", indent: 2);
    }

    private void Show(ApprovalRecord request)
    {
        screen.Heading("One write waits for a person");
        screen.Field("What", $"The agent wants {Words.Wish(request.Function)}: {request.Arguments}");
        screen.Field("Why", $"{request.Reason}.");
        screen.Field("Who", $"Anybody with the role {request.Role}, but not {request.Initiator}, who asked for the review.");
    }
}
