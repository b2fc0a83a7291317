using System.CommandLine;

namespace SdkHarness.Cli;

/// <summary>The options that every command has.</summary>
internal sealed class CommonOptions
{
    private const string StoreVariable = "HARNESS_STORE";
    private const string DefaultStore = "harness.db";

    public Option<string?> Store { get; } = new("--store")
    {
        Description =
            $"The store: a SQLite file or a connection string. Default: the environment variable {StoreVariable}, else {DefaultStore}.",
        HelpName = "PATH",
        Recursive = true,
    };

    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Print one JSON document instead of text; errors too, on standard error.",
        Recursive = true,
    };

    public string StoreName(ParseResult parsed, CliHost host) =>
        parsed.GetValue(Store) is { Length: > 0 } named ? named
        : host.Environment(StoreVariable) is { Length: > 0 } variable ? variable
        : DefaultStore;
}
