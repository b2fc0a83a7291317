using System.CommandLine;
using System.Security.Claims;
using SdkHarness.Cli.Json;
using SdkHarness.Cli.Output;
using SdkHarness.Cli.Stores;

namespace SdkHarness.Cli.Commands;

/// <summary><c>harness approvals approve|reject|request-changes|escalate ID</c>: a person's decision.</summary>
/// <remarks>
/// The command trusts whoever can write the store: the operating system's user decides, or whom <c>--as</c> names, with the roles that
/// <c>--role</c> claims. Where that is not enough, decide through an application that authenticates people.
/// </remarks>
internal static class ApprovalDecide
{
    public static Command Create(CliHost host, CommonOptions common, string name, ApprovalDecision decision, string description)
    {
        Argument<string> id = new("approval") { Description = "The request's id, or its beginning.", HelpName = "ID" };
        Option<string> reason = new("--reason")
        {
            Description = "Why: the audit reads it, and for a refusal the model.",
            HelpName = "TEXT",
            Required = true,
        };
        Option<string?> approver = new("--as")
        {
            Description = "Who decides. Default: the operating system's user. Trusted: whoever can write the store can claim any name.",
            HelpName = "NAME",
        };
        Option<string[]> roles = new("--role")
        {
            Description = "A role that this person holds; may be given several times.",
            HelpName = "ROLE",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command(name, description) { id, reason, approver, roles };
        command.SetBody(host, common, async context =>
        {
            IHarnessStore store = await context.StoreAsync();
            ApprovalRecord request = await Lookup.ApprovalAsync(store, context.Parsed.GetRequiredValue(id), context.Cancellation);
            ClaimsPrincipal person = Person(
                context.Parsed.GetValue(approver) ?? context.Host.UserName, context.Parsed.GetValue(roles) ?? []);
            ApprovalRecord decided = await new ApprovalService(store, context.Host.Time).DecideAsync(
                request.Id, decision, person, context.Parsed.GetRequiredValue(reason), context.Cancellation);
            await PrintAsync(context, store, decided);
            return ExitCode.Ok;
        });
        return command;
    }

    private static ClaimsPrincipal Person(string name, string[] roles) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, name), .. roles.Select(static role => new Claim(ClaimTypes.Role, role))], "command-line"));

    private static async Task PrintAsync(CommandContext context, IHarnessStore store, ApprovalRecord decided)
    {
        string next = await NextAsync(store, decided, context.Cancellation);
        if (context.Json)
        {
            context.Screen.Json(new DecisionDocument(RequestJson.Of(decided), next), CliJson.Default.DecisionDocument);
            return;
        }

        ApprovalVote vote = decided.Votes[^1];
        context.Screen.Line(
            $"{vote.Approver} decided on {decided.Id} ({decided.Function}): {Standing.Of(decided, vote.At)}.", Tones.Of(decided.Status));
        context.Screen.Line(next);
    }

    /// <summary>How the run goes on, in words.</summary>
    private static async Task<string> NextAsync(IHarnessStore store, ApprovalRecord decided, CancellationToken cancellationToken)
    {
        if (decided.Status == ApprovalStatus.Pending)
            return $"It still waits: {decided.Approvers - decided.Votes.Count} more of {decided.Approvers} different people must approve.";

        string effect = decided.Status switch
        {
            ApprovalStatus.Approved => "the call is executed once",
            ApprovalStatus.Escalated => "the run ends for a person to take over",
            _ => "the model is told the reason",
        };
        IReadOnlyList<ApprovalRecord> open = await store.ListApprovalsAsync(
            new ApprovalFilter { RunId = decided.RunId, Status = ApprovalStatus.Pending }, cancellationToken);
        string others = open.Count == 0 ? "" : $" {open.Count} more of its calls wait{(open.Count == 1 ? "s" : "")} for a person.";
        return $"When the application resumes run {decided.RunId}, {effect}.{others} "
            + $"'harness show {decided.RunId}' tells what became of it.";
    }
}
