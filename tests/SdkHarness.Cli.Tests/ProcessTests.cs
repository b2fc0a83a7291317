using System.Diagnostics;
using System.Text.Json;

namespace SdkHarness.Cli.Tests;

/// <summary>The command as people and scripts start it.</summary>
public sealed class ProcessTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("harness-process-").FullName;

    private string Store => Path.Combine(_folder, "harness.db");

    public async ValueTask InitializeAsync()
    {
        await using var store = new SqliteStore(Store);
        await Journals.WriteAsync(
            store, Journals.Run(), RunStatus.AwaitingApproval, Journals.Waiting, Journals.Request() with { Expires = DateTimeOffset.MaxValue });
        await store.PutContractsAsync([Journals.Account, Journals.Forecast], Journals.Start, CancellationToken.None);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task It_tells_plainly_where_the_output_goes_to_a_pipe_and_decides_for_another_process()
    {
        (int code, string output, string error) = await StartAsync("show", "run_01");
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("Run run_01hxa: awaiting approval\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);

        (code, output, error) = await StartAsync(
            "approvals", "approve", "apr", "--reason", "Agreed with sales", "--as", "pat@example.com", "--role", "revenue-lead", "--json");
        Assert.Equal((0, ""), (code, error));
        Assert.Equal("Approved", JsonElement.Parse(output).GetProperty("approval").GetProperty("status").GetString());

        await using var store = new SqliteStore(Store);
        await store.OpenAsync(TestContext.Current.CancellationToken);
        ApprovalRecord decided = (await store.FindApprovalAsync(Journals.ApprovalId, TestContext.Current.CancellationToken))!;
        Assert.Equal("pat@example.com", decided.Votes[0].Approver);
    }

    [Fact]
    public async Task Its_exit_codes_and_its_name_hold()
    {
        (int code, string output, _) = await StartAsync("--help");
        Assert.Equal(0, code);
        Assert.Contains("  harness [command] [options]", output, StringComparison.Ordinal);

        (code, output, string error) = await StartAsync("runs", "--store", Path.Combine(_folder, "other.db"));
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("harness: There is no store at", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "harness.dll"));
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment.Remove("HARNESS_STORE");
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }
}
