using System.CommandLine;
using System.Globalization;
using SdkHarness.Cli.Json;
using SdkHarness.Cli.Output;
using SdkHarness.Cli.Stores;

namespace SdkHarness.Cli.Commands;

/// <summary><c>harness audit verify</c>: whether journals are those that were written.</summary>
internal static class AuditCommand
{
    public static Command Create(CliHost host, CommonOptions common)
    {
        Argument<string?> run = new("run")
        {
            Description = "The run's id, or its beginning. Default: every run.",
            HelpName = "RUN",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var verify = new Command("verify", "Checks the hash chain of one run, or of all. Exit code 1 where one is broken.") { run };
        verify.SetBody(host, common, async context =>
        {
            IHarnessStore store = await context.StoreAsync();
            IReadOnlyList<RunRecord> runs = context.Parsed.GetValue(run) is { } id
                ? [await Lookup.RunAsync(store, id, context.Cancellation)]
                : await store.ListRunsAsync(new RunFilter { Limit = int.MaxValue }, context.Cancellation);
            var audited = new List<AuditedRunJson>(runs.Count);
            foreach (RunRecord record in runs)
            {
                ChainJson chain = (await StoredRun.ReadAsync(store, record, context.Cancellation)).Verify();
                audited.Add(new AuditedRunJson(record.Id, chain.Verified, chain.Events, chain.Problems));
            }

            return Print(context, audited);
        });
        return new Command("audit", "Checks that journals are those that were written.") { verify };
    }

    private static int Print(CommandContext context, List<AuditedRunJson> audited)
    {
        int broken = audited.Count(static run => !run.Verified);
        if (context.Json)
        {
            context.Screen.Json(new AuditDocument(broken == 0, audited), CliJson.Default.AuditDocument);
            return broken == 0 ? ExitCode.Ok : ExitCode.No;
        }

        var table = new TextTable("run", "events", "chain");
        foreach (AuditedRunJson run in audited)
        {
            table.Add(
                run.Verified ? NarrationTone.Good : NarrationTone.Bad,
                run.Run,
                run.Events.ToString(CultureInfo.InvariantCulture),
                run.Verified ? "verified" : $"broken: {string.Join("; ", run.Problems)}");
        }

        if (audited.Count > 0)
            context.Screen.Table(table);
        context.Screen.Line($"{audited.Count - broken} verified, {broken} broken.", broken == 0 ? NarrationTone.Good : NarrationTone.Bad);
        return broken == 0 ? ExitCode.Ok : ExitCode.No;
    }
}
