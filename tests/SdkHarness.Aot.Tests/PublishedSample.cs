using System.Diagnostics;
using System.Reflection;

namespace SdkHarness.Aot.Tests;

/// <summary>The sample, published ahead of time for this machine, once for all tests.</summary>
public sealed class PublishedSample : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sdkharness-aot-");

    /// <summary>Why the machine cannot publish, or <see langword="null"/>: compiling ahead of time ends with the platform's own linker.</summary>
    public static string? NoToolchain { get; } =
        OperatingSystem.IsWindows() || OnPath("clang") || OnPath("gcc") ? null : "No linker: neither clang nor gcc is installed. On Debian: apt-get install gcc libc6-dev";

    /// <summary>What the SDK printed.</summary>
    public string Output { get; private set; } = "";

    /// <summary>The exit code of the publishing.</summary>
    public int ExitCode { get; private set; } = -1;

    public string Binary => Path.Combine(_folder.FullName, OperatingSystem.IsWindows() ? "AotAgent.exe" : "AotAgent");

    public async ValueTask InitializeAsync()
    {
        if (NoToolchain is not null)
            return;

        string sample = typeof(PublishedSample).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static item => item.Key == "Sample").Value!;
        (ExitCode, Output) = await RunAsync("dotnet", "publish", sample, "-c", "Release", "-o", _folder.FullName, "-nodeReuse:false", "-p:UseSharedCompilation=false");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Its exit code, and what it printed on both streams.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        output += await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
