using System.CommandLine;
using System.CommandLine.Parsing;
using System.Data.Common;
using SdkHarness.Cli.Commands;
using SdkHarness.Cli.Json;
using SdkHarness.Cli.Output;

namespace SdkHarness.Cli;

/// <summary>The <c>harness</c> command: its subcommands, and how every one of them ends.</summary>
internal static class HarnessCommand
{
    // A leading '@' is part of a name here, not a file of arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CliHost host, CancellationToken cancellationToken = default)
    {
        var common = new CommonOptions();
        RootCommand root = Create(host, common);
        ParseResult parsed = root.Parse(arguments, Parsing);
        if (parsed.Errors.Count > 0 && parsed.Action is null or System.CommandLine.Invocation.ParseErrorAction)
            return Misused(parsed, host);

        var invocation = new InvocationConfiguration
        {
            Output = host.Output,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
        };
        return await parsed.InvokeAsync(invocation, cancellationToken);
    }

    /// <summary>Gives a command its body; the errors that a person can do something about become words and an exit code.</summary>
    public static void SetBody(this Command command, CliHost host, CommonOptions common, Func<CommandContext, Task<int>> body) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var context = new CommandContext(host, common, parsed, cancellationToken);
            try
            {
                return await body(context);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return ExitCode.Interrupted;
            }
            catch (Exception e) when (Code(e) is { } code)
            {
                Fail(context.Screen, context.Json, code, e.Message);
                return ExitCode.NotDone;
            }
        });

    private static RootCommand Create(CliHost host, CommonOptions common) => new(
        $"""
        Shows what agents did and why, takes people's decisions, and replays runs, from the journal in a store.

        {ExitCode.Help}
        """)
    {
        common.Store,
        common.Json,
        ToolsCommand.Create(host, common),
        LockCommand.Create(host, common),
        RunsCommand.Create(host, common),
        ShowCommand.Create(host, common),
        ReplayCommand.Create(host, common),
        ApprovalsCommand.Create(host, common),
        AuditCommand.Create(host, common),
    };

    private static int Misused(ParseResult parsed, CliHost host)
    {
        var screen = new Screen(host.Output, host.Error, host.Terminal);
        var path = new List<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult command; at = at.Parent)
            path.Insert(0, command.Command is RootCommand ? "harness" : command.Command.Name);
        string errors = string.Join(' ', parsed.Errors.Select(static error => error.Message));
        bool json = parsed.Tokens.Any(static token => token.Value == "--json");
        Fail(screen, json, "usage", $"{errors} See '{string.Join(' ', path)} --help'.");
        return ExitCode.NotDone;
    }

    private static void Fail(Screen screen, bool json, string code, string message)
    {
        if (json)
            screen.JsonError(new ErrorDocument(new ErrorJson(code, message)));
        else
            screen.Error(message);
    }

    private static string? Code(Exception e) => e switch
    {
        CliException told => told.Code,
        ApprovalException refused => Words.Snake(refused.Refusal.ToString()),
        JournalException => "journal_unreadable",
        StoreVersionException => "store_version",
        StoreUnavailableException or DbException or IOException or UnauthorizedAccessException => "store_unreadable",
        _ => null,
    };
}
