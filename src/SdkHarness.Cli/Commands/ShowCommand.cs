using System.CommandLine;
using SdkHarness.Cli.Json;
using SdkHarness.Cli.Output;
using SdkHarness.Cli.Stores;

namespace SdkHarness.Cli.Commands;

/// <summary><c>harness show RUN</c>: what happened in a run, and why.</summary>
internal static class ShowCommand
{
    public static Command Create(CliHost host, CommonOptions common)
    {
        Argument<string> run = new("run") { Description = "The run's id, or its beginning.", HelpName = "RUN" };
        var command = new Command("show", "Tells a run event by event, in words; with --json the events as stored.") { run };
        command.SetBody(host, common, async context =>
        {
            IHarnessStore store = await context.StoreAsync();
            RunRecord found = await Lookup.RunAsync(store, context.Parsed.GetRequiredValue(run), context.Cancellation);
            StoredRun stored = await StoredRun.ReadAsync(store, found, context.Cancellation);
            ChainJson chain = stored.Verify();
            if (context.Json)
            {
                EventJson[] events = [.. stored.Entries.Select(EventJson.Of)];
                context.Screen.Json(new RunDocument(RunJson.Of(stored.Record), events, chain), CliJson.Default.RunDocument);
            }
            else
            {
                Print(context.Screen, stored, chain);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static void Print(Screen screen, StoredRun stored, ChainJson chain)
    {
        RunRecord run = stored.Record;
        screen.Heading($"Run {run.Id}: {Words.Spaced(run.Status.ToString())}");
        screen.Fields(
            ("agent", run.AgentVersion is { } version ? $"{run.Agent} {version}" : run.Agent),
            ("asked by", run.Initiator),
            ("customer", run.Customer),
            ("account", run.Account),
            ("workflow", run.Workflow),
            ("started", RunNarrator.Time(run.Started)),
            ("last event", RunNarrator.Time(run.Updated)),
            ("journal", chain.Verified ? $"{run.Sequence} events, chain verified" : $"{chain.Events} events, CHAIN BROKEN"));
        foreach (string problem in chain.Problems)
            screen.Line($"  {problem}", NarrationTone.Bad);

        screen.Line();
        var narrator = new RunNarrator();
        var told = new List<NarratedEvent>(stored.Entries.Count);
        try
        {
            foreach (JournalEntry entry in stored.Entries)
                told.Add(narrator.Tell(entry));
        }
        finally
        {
            // What can be read is shown even where a later event cannot.
            screen.Timeline(told);
        }
    }
}
