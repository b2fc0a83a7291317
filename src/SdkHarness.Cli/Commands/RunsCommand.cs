using System.CommandLine;
using System.Globalization;
using SdkHarness.Cli.Json;
using SdkHarness.Cli.Output;

namespace SdkHarness.Cli.Commands;

/// <summary><c>harness runs</c>: which runs there are.</summary>
internal static class RunsCommand
{
    public static Command Create(CliHost host, CommonOptions common)
    {
        Option<string?> customer = new("--customer") { Description = "Runs about this customer, in any case.", HelpName = "NAME" };
        Option<string?> account = new("--account") { Description = "Runs about this account, in any case.", HelpName = "ID" };
        Option<string?> agent = new("--agent") { Description = "Runs of this agent.", HelpName = "NAME" };
        Option<string?> tool = new("--tool") { Description = "Runs that proposed a call of this function.", HelpName = "FUNCTION" };
        Option<string?> workflow = new("--workflow") { Description = "Runs of this workflow.", HelpName = "NAME" };
        Option<RunStatus?> status = StatusOption();
        Option<DateTimeOffset?> since = TimeOption.Create("--since", "Runs begun at or after", host);
        Option<DateTimeOffset?> until = TimeOption.Create("--until", "Runs begun before", host);
        Option<int> limit = LimitOption.Create("runs");
        var command = new Command("runs", "Lists runs, the latest first.")
        {
            customer, account, agent, tool, workflow, status, since, until, limit,
        };
        command.SetBody(host, common, async context =>
        {
            ParseResult parsed = context.Parsed;
            var filter = new RunFilter
            {
                Customer = parsed.GetValue(customer),
                Account = parsed.GetValue(account),
                Agent = parsed.GetValue(agent),
                Tool = parsed.GetValue(tool),
                Workflow = parsed.GetValue(workflow),
                Status = parsed.GetValue(status),
                Since = parsed.GetValue(since),
                Until = parsed.GetValue(until),
                Limit = parsed.GetValue(limit),
            };
            IHarnessStore store = await context.StoreAsync();
            Print(context, await store.ListRunsAsync(filter, context.Cancellation), filter.Limit);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Print(CommandContext context, IReadOnlyList<RunRecord> runs, int limit)
    {
        if (context.Json)
        {
            context.Screen.Json(new RunsDocument([.. runs.Select(RunJson.Of)]), CliJson.Default.RunsDocument);
            return;
        }

        if (runs.Count == 0)
        {
            context.Screen.Line("No such run.");
            return;
        }

        var table = new TextTable("run", "started", "status", "agent", "customer", "account", "workflow", "events");
        foreach (RunRecord run in runs)
        {
            table.Add(
                Tones.Of(run.Status),
                run.Id,
                RunNarrator.Time(run.Started),
                Words.Kebab(run.Status.ToString()),
                run.Agent,
                run.Customer,
                run.Account,
                run.Workflow,
                run.Sequence.ToString(CultureInfo.InvariantCulture));
        }

        context.Screen.Table(table);
        if (runs.Count == limit)
            context.Screen.Line($"The latest {limit}; --limit shows more.");
    }

    private static Option<RunStatus?> StatusOption() => new("--status")
    {
        Description = $"Runs that stand so: {Words.List<RunStatus>()}.",
        HelpName = "STATUS",
        CustomParser = static result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (Words.Parse<RunStatus>(text) is { } status)
                return status;
            result.AddError($"'{text}' is not a status: give one of {Words.List<RunStatus>()}.");
            return null;
        },
    };
}
