using System.CommandLine;
using ChurnRisk.Model;
using ChurnRisk.Systems;
using ChurnRisk.Telling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SdkHarness;

namespace ChurnRisk.Reviews;

/// <summary>The command line of the sample.</summary>
internal static class ChurnRiskCommand
{
    private static readonly Option<string> Store = new("--store")
    {
        Description = "The SQLite file that keeps the journal.", HelpName = "PATH", DefaultValueFactory = static _ => "churn-risk.db",
    };

    private static readonly Option<string?> ApproveAs = new("--approve-as")
    {
        Description = "Approve a held write under this name instead of asking.", HelpName = "NAME",
    };

    private static readonly Option<bool> NoInput = new("--no-input") { Description = "Ask nothing: a held write is left waiting." };

    private static readonly Option<string?> Account = new("--account")
    {
        Description = "Review this account only, for example ACC-1120.", HelpName = "ID",
    };

    private static readonly Option<bool> Monday = new("--monday") { Description = "Review that account on a Monday." };

    private static readonly Option<bool> Failures = new("--failures")
    {
        Description = "Make every failure mode happen to one account, a review each; they are injected and marked as such.",
    };

    private static readonly Option<string?> Endpoint = new("--endpoint")
    {
        Description = "Ask an OpenAI-compatible server instead of the stand-in, for example http://localhost:11434/v1.", HelpName = "URL",
    };

    private static readonly Option<string?> ModelName = new("--model")
    {
        Description = "The model's name at that server.", HelpName = "NAME",
    };

    private static readonly Option<string?> ApiKeyVariable = new("--api-key-env")
    {
        Description = "The environment variable that holds the server's key. Default: none is sent but a placeholder.", HelpName = "VAR",
    };

    public static Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        RootCommand root = new(
            """
            An agent reviews customer accounts before their renewal, under guard: first on a good day, then on a Monday.

            Exit codes: 0 done, or waiting for a person; 1 a review failed or the store cannot be used; 2 wrong usage, or a person
            who may not approve; 130 interrupted (start again to go on).
            """)
        {
            Store, ApproveAs, NoInput, Account, Monday, Failures, Endpoint, ModelName, ApiKeyVariable,
        };
        root.Validators.Add(static result =>
        {
            if (result.GetValue(ApproveAs) is not null && result.GetValue(NoInput))
                result.AddError("--approve-as and --no-input contradict each other: give one of them.");
            if ((result.GetValue(Endpoint) is null) != (result.GetValue(ModelName) is null))
                result.AddError("--endpoint and --model belong together: give both, or neither for the stand-in.");
            if (result.GetValue(Endpoint) is { } endpoint && !IsWeb(endpoint))
                result.AddError($"'{endpoint}' is no URL of a server; expected one such as http://localhost:11434/v1.");
            if (result.GetValue(Monday) && result.GetValue(Account) is null)
                result.AddError("--monday needs --account; without both, the sample runs the good day and then Monday.");
        });
        root.SetAction(static (parsed, cancellationToken) => ReviewAsync(Options(parsed), cancellationToken));
        ParseResult parse = root.Parse(arguments);
        return parse.Errors.Count > 0 ? Task.FromResult(Refuse(parse)) : parse.InvokeAsync();
    }

    private static async Task<int> ReviewAsync(ReviewOptions options, CancellationToken cancellationToken)
    {
        Screen screen = Screen.OfThisProcess();
        try
        {
            screen.Heading("ChurnRisk: an agent reviews accounts due for renewal. The model decides what to do;");
            screen.Line("the harness decides whether it is allowed, and what happens when something fails.");
            screen.Line(options.Server is { } server
                ? $"Model: {server.Model} at {server.Endpoint}"
                : $"Model: a deterministic {StandInModel.Name}, no network; --endpoint and --model ask a real one");
            await using ServiceProvider services = new ServiceCollection()
                .AddChurnRisk(new CrmLedger(options.Ledger), options.Server, harness =>
                {
                    harness.UseSqlite(options.Store);
                    if (options.Failures)
                        harness.InjectFaults();
                })
                .AddSingleton(options)
                .AddSingleton(screen)
                .AddSingleton<ILoggerFactory, ErrorLog>()
                .AddSingleton<Story>()
                .AddSingleton<IRunObserver>(static provider => provider.GetRequiredService<Story>())
                .AddSingleton<Approver>()
                .AddSingleton<Review>()
                .AddSingleton<Round>()
                .BuildServiceProvider();
            return await services.GetRequiredService<Round>().RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            screen.Heading("Interrupted. Nothing is lost: start the sample again, and the review goes on where it stood.");
            return ExitCode.Interrupted;
        }
        catch (ApprovalException refused)
        {
            await Console.Error.WriteLineAsync($"ChurnRisk: {refused.Message} The write goes on waiting.");
            return ExitCode.Misused;
        }
        catch (UnknownAccountException unknown)
        {
            await Console.Error.WriteLineAsync($"ChurnRisk: {unknown.Message}");
            return ExitCode.Misused;
        }
        catch (Exception e) when (e is StoreVersionException or StoreUnavailableException or JournalException or RunBusyException
            or IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            await Console.Error.WriteLineAsync($"ChurnRisk: {e.Message}");
            return ExitCode.Failed;
        }
    }

    private static ReviewOptions Options(ParseResult parsed) => new()
    {
        Store = parsed.GetValue(Store)!,
        ApproveAs = parsed.GetValue(ApproveAs),
        NoInput = parsed.GetValue(NoInput),
        Account = parsed.GetValue(Account),
        Monday = parsed.GetValue(Monday),
        Failures = parsed.GetValue(Failures),
        Server = parsed.GetValue(Endpoint) is { } endpoint
            ? new ModelServer(new Uri(endpoint), parsed.GetValue(ModelName)!, Key(parsed.GetValue(ApiKeyVariable)))
            : null,
    };

    private static string Key(string? variable) =>
        variable is not null && Environment.GetEnvironmentVariable(variable) is { Length: > 0 } key ? key : "none";

    private static bool IsWeb(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    private static int Refuse(ParseResult parse)
    {
        foreach (System.CommandLine.Parsing.ParseError error in parse.Errors)
            Console.Error.WriteLine($"ChurnRisk: {error.Message} See --help.");
        return ExitCode.Misused;
    }
}
