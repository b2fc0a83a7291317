using System.CommandLine;
using SdkHarness.Cli.Assemblies;
using SdkHarness.Cli.Json;

namespace SdkHarness.Cli.Commands;

/// <summary><c>harness tools</c>: what every tool may do.</summary>
internal static class ToolsCommand
{
    public static Command Create(CliHost host, CommonOptions common)
    {
        Option<string?> assembly = AssemblyOption.Create("Read the tools of this application's assembly instead of the store's.");
        Option<bool> failures = new("--failures") { Description = "What is done about every failure mode of every tool." };
        var command = new Command(
            "tools", "Lists tools and their authority, as last seen by the store's runs, or in an assembly.") { assembly, failures };
        command.SetBody(host, common, async context =>
        {
            bool ofFailures = context.Parsed.GetValue(failures);
            if (context.Parsed.GetValue(assembly) is { } path)
            {
                AppTools app = AppTools.Load(path);
                foreach (string warning in app.Warnings)
                    context.Screen.Error(warning);
                Print(context, ofFailures, [.. app.ToolSets.SelectMany(static set => set.Contract.Tools)], $"There is no tool set in '{path}'.");
                return ExitCode.Ok;
            }

            IHarnessStore store = await context.StoreAsync();
            Print(context, ofFailures, await store.ListContractsAsync(context.Cancellation), "No run has used a tool yet.");
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Print(CommandContext context, bool ofFailures, IReadOnlyList<ToolContract> tools, string none)
    {
        ToolContract[] ordered = [.. tools.OrderBy(static tool => tool.FunctionName, StringComparer.Ordinal)];
        if (context.Json && ofFailures)
            context.Screen.Json(new FailuresDocument([.. ordered.Select(ToolFailuresJson.Of)]), CliJson.Default.FailuresDocument);
        else if (context.Json)
            context.Screen.Json(new ToolsDocument([.. ordered.Select(ToolJson.Of)]), CliJson.Default.ToolsDocument);
        else if (ordered.Length == 0)
            context.Screen.Line(none);
        else
            context.Screen.Table(ofFailures ? FailureMatrix.Of(ordered) : ToolMatrix.Of(ordered));
    }
}
