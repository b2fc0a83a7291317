using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ChurnRisk.Tests;

/// <summary>Runs the sample and the harness command as processes of their own, as a person does.</summary>
internal static partial class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Task<Ended> SampleAsync(Folder folder, params string[] arguments) => RunAsync(folder, "ChurnRisk.dll", arguments);

    public static Task<Ended> PluginAsync(Folder folder, params string[] arguments) =>
        RunAsync(folder, "SemanticKernelPlugin.dll", arguments);

    public static Task<Ended> HarnessAsync(Folder folder, params string[] arguments) =>
        RunAsync(folder, "harness.dll", [.. arguments, "--store", folder.Store]);

    public static Process Start(Folder folder, string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        return Process.Start(start)!;
    }

    public static string Assembly(string name) => Path.Combine(AppContext.BaseDirectory, name);

    private static async Task<Ended> RunAsync(Folder folder, string assembly, string[] arguments)
    {
        using Process process = Start(folder, "dotnet", [Assembly(assembly), .. arguments]);
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            return new Ended(await output, await error, await EndAsync(process, patience.Token));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<int> EndAsync(Process process, CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    [GeneratedRegex("run_[0-9a-z]+")]
    public static partial Regex RunId();

    [GeneratedRegex("apr_[0-9a-z]+")]
    public static partial Regex ApprovalId();

    [GeneratedRegex("\\s+")]
    public static partial Regex WhiteSpace();
}

/// <summary>How a process ended.</summary>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it printed on standard error.</param>
/// <param name="ExitCode">Its exit code.</param>
internal sealed record Ended(string Output, string Error, int ExitCode)
{
    /// <summary>The output on one line, so that where it was wrapped does not matter.</summary>
    public string Text => Command.WhiteSpace().Replace(Output, " ");

    public string RunId => Command.RunId().Match(Output).Value;

    public string ApprovalId => Command.ApprovalId().Match(Output).Value;
}
