using System.Diagnostics;

namespace SdkHarness.BuildCost.Building;

/// <summary>Runs <c>dotnet</c>.</summary>
internal static class Command
{
    /// <summary>What it printed, and the processor time that it and its children took.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it printed.</exception>
    public static (string Output, double Seconds) Dotnet(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A server that stays would take the work, and its time, out of sight.
            Environment =
            {
                ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0", ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["DOTNET_NOLOGO"] = "1",
            },
        };
        double before = ChildTime.Seconds();
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started.");
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? (output, ChildTime.Seconds() - before)
            : throw new InvalidOperationException($"dotnet {string.Join(' ', start.ArgumentList)} failed:\n{Beginning(output)}\n{Beginning(errors.Result)}");
    }

    private static string Beginning(string text) => text.Length <= 4000 ? text : text[..4000] + "…";
}
