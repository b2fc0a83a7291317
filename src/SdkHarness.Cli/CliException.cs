namespace SdkHarness.Cli;

/// <summary>
/// What was asked for cannot be done; the message says why and what to do. Ends the command with <see cref="ExitCode.NotDone"/>.
/// </summary>
/// <param name="code">A short name of the reason, for <c>--json</c>.</param>
/// <param name="message">The reason, for a person.</param>
internal sealed class CliException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
