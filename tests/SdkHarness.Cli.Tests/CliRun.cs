using Microsoft.Extensions.Time.Testing;
using Spectre.Console;

namespace SdkHarness.Cli.Tests;

/// <summary>One invocation of the command in this process.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">Standard output, with LF line ends.</param>
/// <param name="Error">Standard error.</param>
internal sealed record CliRun(int Code, string Output, string Error)
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static Task<CliRun> InAsync(IHarnessStore store, params string[] arguments) =>
        WithAsync(host => host with { OpenStore = (_, _) => new(new Shared(store)) }, arguments);

    public static async Task<CliRun> WithAsync(Func<CliHost, CliHost> change, params string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var host = new CliHost { Output = output, Error = error, UserName = "sam", Time = new FakeTimeProvider(Now) };
        int code = await HarnessCommand.RunAsync(arguments, change(host), TestContext.Current.CancellationToken);
        return new CliRun(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    public static IAnsiConsole Terminal(TextWriter output, int width)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.TrueColor,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        return console;
    }
}
