namespace ChurnRisk.Tests;

[Collection("processes")]
public sealed class ReplayTests
{
    [Fact]
    public async Task Every_run_that_a_start_makes_replays_without_a_divergence_and_without_a_write()
    {
        using var folder = new Folder();
        await Command.SampleAsync(folder, "--approve-as", "pat.ames@example.com");
        int written = folder.Ledger.Count;

        string[] runs = await RunsAsync(folder);
        var replays = new List<Ended>();
        foreach (string run in runs)
            replays.Add(await Command.HarnessAsync(folder, "replay", run));
        Ended withCode = await Command.HarnessAsync(folder, "replay", runs[0], "--assembly", Command.Assembly("ChurnRisk.dll"));

        Assert.Equal(4, runs.Length);
        Assert.All([.. replays, withCode], static replay => Assert.True(replay.ExitCode == 0, replay.Output + replay.Error));
        Assert.All([.. replays, withCode], static replay => Assert.Contains(": 0 divergences.", replay.Text, StringComparison.Ordinal));
        Assert.Equal(written, folder.Ledger.Count);
    }

    [Fact]
    public async Task A_run_that_waits_replays_as_far_as_it_has_come()
    {
        using var folder = new Folder();
        Ended waiting = await Command.SampleAsync(folder, "--no-input", "--account", "ACC-1042", "--monday");

        Ended replay = await Command.HarnessAsync(folder, "replay", waiting.RunId);

        Assert.True(replay.ExitCode == 0, replay.Output + replay.Error);
        Assert.Contains(": 0 divergences.", replay.Text, StringComparison.Ordinal);
    }

    private static async Task<string[]> RunsAsync(Folder folder)
    {
        Ended list = await Command.HarnessAsync(folder, "runs", "--json");
        return [.. Command.RunId().Matches(list.Output).Select(static match => match.Value).Distinct()];
    }
}
