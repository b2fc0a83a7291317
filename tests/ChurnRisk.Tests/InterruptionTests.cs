using System.Diagnostics;
using System.Globalization;

namespace ChurnRisk.Tests;

[Collection("processes")]
public sealed class InterruptionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly string[] Lead = ["--as", "pat.ames@example.com", "--role", "revenue-lead"];

    [Fact]
    public async Task Killed_while_it_waits_and_approved_from_another_process_the_second_start_writes_once()
    {
        using var folder = new Folder();
        await KillWhileItAsksAsync(folder);
        Assert.DoesNotContain(folder.Ledger, static line => line.Write == "forecast");

        Ended list = await Command.HarnessAsync(folder, "approvals", "list");
        Ended approved = await Command.HarnessAsync(
            folder, ["approvals", "approve", list.ApprovalId, .. Lead, "--reason", "Agreed with sales"]);
        Ended second = await Command.SampleAsync(folder, "--no-input");
        Ended third = await Command.SampleAsync(folder, "--no-input", "--account", "ACC-1007");

        Assert.Equal(0, approved.ExitCode);
        Assert.Equal(0, second.ExitCode);
        Assert.Contains("An earlier start left a review unfinished", second.Text, StringComparison.Ordinal);
        Assert.Contains("wrote changed the renewal forecast in the CRM", second.Text, StringComparison.Ordinal);
        Assert.Contains("The renewal forecast went from 90 % to 35 %, as approved.", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("An earlier start left", third.Text, StringComparison.Ordinal);
        Assert.Single(folder.Ledger, static line => line.Write == "forecast");
        Assert.Single(folder.Ledger, static line => line.Write == "flag" && line.Account == "ACC-1042");
        await AssertReplaysAsync(folder, second.RunId);
        Assert.All(folder.Ledger, static line => Assert.True(line.Applied));
    }

    [Fact]
    public async Task Undecided_it_waits_on_at_the_second_start_and_writes_nothing()
    {
        using var folder = new Folder();
        Ended first = await Command.SampleAsync(folder, "--no-input", "--account", "ACC-1042", "--monday");

        Ended second = await Command.SampleAsync(folder, "--no-input");

        Assert.Equal(0, second.ExitCode);
        Assert.Contains(first.ApprovalId, second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Ledger, static line => line.Write == "forecast");
    }

    [Fact]
    public async Task Rejected_the_forecast_stays_and_the_recommendation_gives_the_reason()
    {
        using var folder = new Folder();
        Ended first = await Command.SampleAsync(folder, "--no-input", "--account", "ACC-1042", "--monday");
        await Command.HarnessAsync(
            folder, ["approvals", "reject", first.ApprovalId, .. Lead, "--reason", "They paid yesterday"]);

        Ended second = await Command.SampleAsync(folder, "--no-input");

        Assert.Equal(0, second.ExitCode);
        Assert.Contains("The renewal forecast stays as it is", second.Text, StringComparison.Ordinal);
        Assert.Contains("They paid yesterday", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Ledger, static line => line.Write == "forecast");
    }

    [Fact]
    public async Task Ctrl_C_in_the_middle_of_Monday_leaves_a_review_that_goes_on()
    {
        using var folder = new Folder();
        using Process process = Command.Start(folder, "dotnet", Command.Assembly("ChurnRisk.dll"), "--account", "ACC-1042", "--monday");
        await UntilAsync(process.StandardOutput, "trouble 2");
        Signal(process.Id, "INT");
        string rest = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Ended second = await Command.SampleAsync(folder, "--approve-as", "pat.ames@example.com");

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("Nothing is lost: start the sample again", rest, StringComparison.Ordinal);
        Assert.Equal(0, second.ExitCode);
        Assert.Contains("The renewal forecast went from 90 % to 35 %, as approved.", second.Text, StringComparison.Ordinal);
        Assert.Equal(["flag", "forecast"], folder.Ledger.Select(static line => line.Write));
        await AssertReplaysAsync(folder, second.RunId);
    }

    [Fact]
    public async Task Killed_in_the_middle_of_Monday_the_review_goes_on_once_the_dead_process_s_claim_has_ended()
    {
        using var folder = new Folder();
        using Process process = Command.Start(folder, "dotnet", Command.Assembly("ChurnRisk.dll"), "--account", "ACC-1042", "--monday");
        await UntilAsync(process.StandardOutput, "trouble 2");
        Signal(process.Id, "KILL");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Ended second = await Command.SampleAsync(folder, "--approve-as", "pat.ames@example.com");

        Assert.Equal(0, second.ExitCode);
        Assert.Contains("The renewal forecast went from 90 % to 35 %, as approved.", second.Text, StringComparison.Ordinal);
        Assert.Equal(["flag", "forecast"], folder.Ledger.Select(static line => line.Write));
        await AssertReplaysAsync(folder, second.RunId);
    }

    private static async Task AssertReplaysAsync(Folder folder, string run)
    {
        Ended replay = await Command.HarnessAsync(folder, "replay", run);
        Assert.True(replay.ExitCode == 0, replay.Output + replay.Error);
    }

    /// <summary>Starts the sample at a terminal, waits for its question, and kills it with SIGKILL.</summary>
    private static async Task KillWhileItAsksAsync(Folder folder)
    {
        // 'script' (bsdutils, part of every Debian) gives the sample a terminal; 'exec' makes its child the sample itself.
        string command = $"echo pid=$$; exec dotnet {Command.Assembly("ChurnRisk.dll")} --account ACC-1042 --monday";
        using Process terminal = Command.Start(folder, "script", "--quiet", "--flush", "--command", command, "/dev/null");
        try
        {
            string pid = (await UntilAsync(terminal.StandardOutput, "pid="))["pid=".Length..].Trim();
            await UntilAsync(terminal.StandardOutput, "[w]ait:");
            Signal(int.Parse(pid, CultureInfo.InvariantCulture), "KILL");
            await terminal.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            if (!terminal.HasExited)
                terminal.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Reads until a line holds the text, finished or not, and returns that line.</summary>
    private static async Task<string> UntilAsync(StreamReader output, string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        var line = new System.Text.StringBuilder();
        char[] one = new char[1];
        bool found = false;
        while (await output.ReadAsync(one, patience.Token) > 0)
        {
            if (one[0] == '\n')
            {
                if (found)
                    break;
                line.Clear();
                continue;
            }

            line.Append(one[0]);
            found |= line.ToString().Contains(text, StringComparison.Ordinal);
            if (found && !text.EndsWith('='))
                break;
        }

        Assert.True(found, $"The output ended without '{text}'; its last line is '{line}'.");
        return line.ToString();
    }

    private static void Signal(int pid, string signal)
    {
        using Process kill = Process.Start("kill", [$"-{signal}", pid.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }
}
