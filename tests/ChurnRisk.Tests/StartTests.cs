namespace ChurnRisk.Tests;

[Collection("processes")]
public sealed class StartTests
{
    [Fact]
    public async Task Without_anybody_to_ask_Monday_is_survived_and_one_write_is_left_waiting()
    {
        using var folder = new Folder();

        Ended ended = await Command.SampleAsync(folder, "--no-input");

        Assert.Equal("", ended.Error);
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("The demo day", ended.Text, StringComparison.Ordinal);
        string[] told =
        [
            "trouble 1 The CRM sends a field in another form",
            "trouble 2 The support desk does not answer",
            "trouble 3 Billing has no customer of exactly the CRM's name",
            "'probability' was 50, expected",
            "there is no argument 'comment'",
            "trouble 4 The agent repeats a write",
            "trouble 5 The agent wants to change the renewal forecast, which is not its decision",
            "{\"accountId\":\"ACC-1042\",\"probability\":0.35}",
            "approvals approve apr_",
            "replay run_",
        ];
        Assert.All(told, line => Assert.Contains(line, ended.Text, StringComparison.Ordinal));
        Assert.Equal(["ACC-1023", "ACC-1042"], folder.Ledger.Select(static line => line.Account));
        Assert.All(folder.Ledger, static line => Assert.Equal("flag", line.Write));
    }

    [Fact]
    public async Task With_an_approver_named_the_forecast_changes_once_and_the_recommendation_says_what_it_lacks()
    {
        using var folder = new Folder();

        Ended ended = await Command.SampleAsync(folder, "--approve-as", "pat.ames@example.com");

        Assert.Equal("", ended.Error);
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("Approved by pat.ames@example.com", ended.Text, StringComparison.Ordinal);
        Assert.Contains("The renewal forecast went from 90 % to 35 %, as approved.", ended.Text, StringComparison.Ordinal);
        Assert.Contains("caveat The support tickets of the last 90 days could not be read", ended.Text, StringComparison.Ordinal);
        Assert.Contains("Not looked at, because it could not be read: the support tickets.", ended.Text, StringComparison.Ordinal);
        Assert.Equal(["flag", "flag", "forecast"], folder.Ledger.Select(static line => line.Write));
        Assert.All(folder.Ledger, static line => Assert.True(line.Applied));
    }

    [Fact]
    public async Task Every_failure_mode_is_survived_and_told_in_words()
    {
        using var folder = new Folder();

        Ended ended = await Command.SampleAsync(folder, "--failures", "--no-input");

        Assert.Equal(("", 0), (ended.Error, ended.ExitCode));
        string[] told =
        [
            "Timeout: the support desk does not answer",
            "caveat The support tickets of the last 90 days could not be read (the system did not answer in time)",
            "caveat The warehouse has no usage for this account (the field 'weeklyActive' is missing)",
            "caveat Billing could not be read (the system refused access)",
            "caveat Billing's copy of the ledger is more than a day old (the record is 2 days old; its contract allows 24 hours)",
            "caveat The support desk has the same ticket twice, so counts may be too high (a record stands twice)",
            "caveat crm_get_account was answered by its fallback",
            "guard Tried again: attempt 2 of 3, 1 second later as the system asked.",
            "The CRM's connection drops: whether the account is flagged is not known.",
        ];
        Assert.All(told, line => Assert.Contains(line, ended.Text, StringComparison.Ordinal));
        Assert.Single(folder.Ledger, static line => !line.Applied);
    }

    [Fact]
    public async Task Whoever_asked_for_the_review_may_not_approve_its_write()
    {
        using var folder = new Folder();

        Ended ended = await Command.SampleAsync(folder, "--account", "ACC-1042", "--monday", "--approve-as", "maria.lind@example.com");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("may not decide its calls", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Ledger, static line => line.Write == "forecast");
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_starts_in_two_folders_tell_the_same_story()
    {
        using var one = new Folder();
        using var other = new Folder();

        Ended[] ended = [await Command.SampleAsync(one, "--approve-as", "pat"), await Command.SampleAsync(other, "--approve-as", "pat")];

        Assert.Equal(WithoutIds(ended[0]), WithoutIds(ended[1]));
        Assert.Equal(one.Ledger.Select(static line => line.Value), other.Ledger.Select(static line => line.Value));
    }

    [Theory]
    [InlineData("--approve-as and --no-input contradict each other", "--approve-as", "pat", "--no-input")]
    [InlineData("--endpoint and --model belong together", "--endpoint", "http://localhost:1/v1")]
    [InlineData("'nowhere' is no URL", "--endpoint", "nowhere", "--model", "some")]
    [InlineData("--monday needs --account", "--monday")]
    [InlineData("The CRM has no account 'ACC-9999'", "--account", "ACC-9999")]
    public async Task A_wrong_command_line_is_explained_in_one_line(string told, params string[] arguments)
    {
        using var folder = new Folder();

        Ended ended = await Command.SampleAsync(folder, arguments);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(told, ended.Error, StringComparison.Ordinal);
        Assert.Single(ended.Error.TrimEnd().Split('\n'));
    }

    private static string WithoutIds(Ended ended) =>
        Command.ApprovalId().Replace(Command.RunId().Replace(ended.Output, "run_…"), "apr_…");
}
