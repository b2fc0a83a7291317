using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace SdkHarness.Sqlite.Tests;

/// <summary>An append that a process said was acknowledged.</summary>
public sealed record Acknowledged(string RunId, long Sequence, string Hash);

/// <summary>Another process that appends to the same file.</summary>
public sealed class AppenderProcess : IDisposable
{
    private static readonly string Assembly = typeof(AppenderProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static data => data.Key == "Appender").Value!;

    private readonly Process process;
    private readonly List<Acknowledged> acknowledged = [];
    private readonly TaskCompletionSource enough = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AppenderProcess(Process process) => this.process = process;

    /// <summary>Starts a process and waits until it has opened the store; it begins at <see cref="Go"/>.</summary>
    public static async Task<AppenderProcess> StartAsync(string path, string owner, int runs, int events)
    {
        Process process = Process.Start(new ProcessStartInfo("dotnet", [Assembly, path, owner, Text(runs), Text(events)])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        if (await process.StandardOutput.ReadLineAsync() != "ready")
            Assert.Fail($"The appender did not begin: {await process.StandardError.ReadToEndAsync()}");
        return new AppenderProcess(process);
    }

    public void Go() => process.StandardInput.WriteLine("go");

    /// <summary>Waits for the end of its output and its exit.</summary>
    /// <returns>What it said was acknowledged, and how it ended.</returns>
    public async Task<(IReadOnlyList<Acknowledged> Acknowledged, int ExitCode, string Errors)> FinishAsync(int enoughAfter = int.MaxValue)
    {
        Task<string> errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            // The line that was being written when it was killed may be cut.
            if (line.Split(' ') is [var run, var sequence, { Length: 64 } hash])
                acknowledged.Add(new Acknowledged(run, long.Parse(sequence, CultureInfo.InvariantCulture), hash));
            if (acknowledged.Count >= enoughAfter)
                enough.TrySetResult();
        }

        await process.WaitForExitAsync();
        enough.TrySetResult();
        return (acknowledged, process.ExitCode, await errors);
    }

    /// <summary>Ends once it has said as much as <see cref="FinishAsync"/> was told is enough.</summary>
    public Task EnoughAsync() => enough.Task;

    /// <summary>Kills it at once (SIGKILL).</summary>
    public void Kill() => process.Kill();

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
