using SdkHarness.Cli.Stores;
using Spectre.Console;

namespace SdkHarness.Cli;

/// <summary>Everything that the command takes from the process around it, so that tests can stand in for it.</summary>
internal sealed record CliHost
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>The terminal to draw on, or null where the output goes elsewhere and is plain.</summary>
    public IAnsiConsole? Terminal { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The operating system's user, who decides unless <c>--as</c> names somebody else.</summary>
    public required string UserName { get; init; }

    public Func<string, string?> Environment { get; init; } = static _ => null;

    /// <summary>Opens the store that <c>--store</c> names.</summary>
    public Func<string, CancellationToken, ValueTask<IHarnessStore>> OpenStore { get; init; } = StoreOpener.OpenAsync;

    public static CliHost OfThisProcess() => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        Terminal = Console.IsOutputRedirected ? null : AnsiConsole.Console,
        UserName = System.Environment.UserName,
        Environment = System.Environment.GetEnvironmentVariable,
    };
}
