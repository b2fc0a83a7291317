using System.CommandLine;
using SdkHarness.Cli.Assemblies;
using SdkHarness.Cli.Json;
using SdkHarness.Cli.Output;
using SdkHarness.Cli.Stores;

namespace SdkHarness.Cli.Commands;

/// <summary><c>harness replay RUN</c>: the run's decisions, made again from its journal alone.</summary>
internal static class ReplayCommand
{
    public static Command Create(CliHost host, CommonOptions common)
    {
        Argument<string> run = new("run") { Description = "The run's id, or its beginning.", HelpName = "RUN" };
        Option<string?> assembly = AssemblyOption.Create(
            "Replay against the tools and agents of this application's assembly as they are now.");
        var command = new Command(
            "replay",
            "Makes a run's decisions again from its journal alone; no tool, model or store is touched. "
            + "Exit code 1 where one comes out otherwise.")
        {
            run, assembly,
        };
        command.SetBody(host, common, async context =>
        {
            IHarnessStore store = await context.StoreAsync();
            RunRecord found = await Lookup.RunAsync(store, context.Parsed.GetRequiredValue(run), context.Cancellation);
            StoredRun stored = await StoredRun.ReadAsync(store, found, context.Cancellation);
            ReplayCode code = Code(context, stored.Record, context.Parsed.GetValue(assembly)) with
            {
                Contracts = await ReplayCode.ContractsAsync(stored.Entries, store, context.Cancellation),
            };
            ReplayReport report = await RunReplay.ReplayAsync(stored.Entries, code, context.Cancellation);
            if (context.Json)
                context.Screen.Json(ReplayDocument.Of(report), CliJson.Default.ReplayDocument);
            else
                Print(context.Screen, stored, report);
            return report.Divergences.Count == 0 ? ExitCode.Ok : ExitCode.No;
        });
        return command;
    }

    private static ReplayCode Code(CommandContext context, RunRecord run, string? assembly)
    {
        if (assembly is null)
            return new ReplayCode();

        AppTools app = AppTools.Load(assembly);
        foreach (string warning in app.Warnings)
            context.Screen.Error(warning);
        if (app.ToolSets.Count == 0)
            throw new CliException("assembly_without_tools", $"There is no tool set in '{assembly}' to replay run {run.Id} against.");
        return new ReplayCode
        {
            Bindings = [.. app.ToolSets.SelectMany(static set => set.Bindings)],
            Agent = app.Agents.FirstOrDefault(agent => agent.Name == run.Agent),
        };
    }

    private static void Print(Screen screen, StoredRun stored, ReplayReport report)
    {
        ILookup<long, ReplayDivergence> divergences = report.Divergences.ToLookup(static divergence => divergence.Sequence);
        var narrator = new RunNarrator();
        screen.Timeline(stored.Entries.Select(narrator.Tell).Select(told => Marked(told, divergences)).ToArray());
        screen.Line();
        screen.Line(report.UsedToolCode
            ? "Arguments and approval predicates were judged again by the application's code."
            : "Arguments were judged as recorded, under the contracts that the run was made under; "
                + "--assembly PATH judges them by the application's code.");
        int count = report.Divergences.Count;
        screen.Line(
            $"Replayed {report.Steps} events with {report.Calls} calls: {count} divergence{(count == 1 ? "" : "s")}.",
            count == 0 ? NarrationTone.Good : NarrationTone.Bad);
    }

    private static NarratedEvent Marked(NarratedEvent told, ILookup<long, ReplayDivergence> divergences)
    {
        ReplayDivergence[] here = [.. divergences[told.Sequence]];
        return told with
        {
            Tone = here.Length == 0 ? NarrationTone.Neutral : NarrationTone.Bad,
            Text = here.Length == 0 ? told.Text : $"DIVERGES: {told.Text}",
            Details = [.. here.Select(static divergence => $"{Words.Spaced(divergence.Kind.ToString())}: {divergence.Message}")],
        };
    }
}
