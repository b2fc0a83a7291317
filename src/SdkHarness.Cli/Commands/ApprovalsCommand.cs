using System.CommandLine;
using SdkHarness.Cli.Json;
using SdkHarness.Cli.Output;
using SdkHarness.Cli.Stores;

namespace SdkHarness.Cli.Commands;

/// <summary><c>harness approvals</c>: the requests that wait for a person, and the decisions on them.</summary>
internal static class ApprovalsCommand
{
    public static Command Create(CliHost host, CommonOptions common)
    {
        var command = new Command("approvals", "Lists the calls that wait for a person, shows one, and takes decisions.")
        {
            ListCommand(host, common),
            ApprovalShow.Create(host, common),
            ApprovalDecide.Create(
                host, common, "approve", ApprovalDecision.Approve, "Lets the call run, with exactly these arguments, once."),
            ApprovalDecide.Create(
                host, common, "reject", ApprovalDecision.Reject, "Refuses the call; the model is told the reason."),
            ApprovalDecide.Create(
                host,
                common,
                "request-changes",
                ApprovalDecision.RequestChanges,
                "Refuses the call; the model is told what to change and asks anew."),
            ApprovalDecide.Create(
                host, common, "escalate", ApprovalDecision.Escalate, "Refuses the call and ends the run for a person to take over."),
        };
        AddListing(command, host, common);
        return command;
    }

    private static Command ListCommand(CliHost host, CommonOptions common)
    {
        var list = new Command("list", "Lists requests, the latest first: those that wait, or with --all every one.");
        AddListing(list, host, common);
        return list;
    }

    /// <summary>The list is also what <c>harness approvals</c> alone shows.</summary>
    private static void AddListing(Command command, CliHost host, CommonOptions common)
    {
        Option<bool> all = new("--all") { Description = "Also those that have been decided." };
        Option<string?> run = new("--run") { Description = "Those of this run; its id, or its beginning.", HelpName = "RUN" };
        Option<int> limit = LimitOption.Create("requests");
        command.Add(all);
        command.Add(run);
        command.Add(limit);
        command.SetBody(host, common, async context =>
        {
            IHarnessStore store = await context.StoreAsync();
            string? runId = context.Parsed.GetValue(run) is { } id ? (await Lookup.RunAsync(store, id, context.Cancellation)).Id : null;
            var filter = new ApprovalFilter
            {
                RunId = runId,
                Status = context.Parsed.GetValue(all) ? null : ApprovalStatus.Pending,
                Limit = context.Parsed.GetValue(limit),
            };
            Print(context, await store.ListApprovalsAsync(filter, context.Cancellation), filter);
            return ExitCode.Ok;
        });
    }

    private static void Print(CommandContext context, IReadOnlyList<ApprovalRecord> requests, ApprovalFilter filter)
    {
        if (context.Json)
        {
            context.Screen.Json(new ApprovalsDocument([.. requests.Select(RequestJson.Of)]), CliJson.Default.ApprovalsDocument);
            return;
        }

        if (requests.Count == 0)
        {
            context.Screen.Line(filter.Status is null ? "No such request." : "Nothing waits for a person.");
            return;
        }

        DateTimeOffset now = context.Host.Time.GetUtcNow();
        var table = new TextTable("approval", "status", "function", "role", "asked by", "run", "expires", "reason");
        foreach (ApprovalRecord request in requests)
        {
            table.Add(
                Tones.Of(request.Status),
                request.Id,
                Standing.Of(request, now),
                request.Function,
                request.Role,
                $"{request.Agent} for {request.Initiator}",
                request.RunId,
                RunNarrator.Time(request.Expires),
                request.Reason);
        }

        context.Screen.Table(table);
        if (requests.Count == filter.Limit)
            context.Screen.Line($"The latest {filter.Limit}; --limit shows more.");
    }
}
