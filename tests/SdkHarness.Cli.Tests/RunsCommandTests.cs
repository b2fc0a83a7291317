using System.Text.Json;

namespace SdkHarness.Cli.Tests;

public sealed class RunsCommandTests
{
    private static async Task<InMemoryStore> StoreAsync()
    {
        InMemoryStore store = await Journals.WaitingStoreAsync();
        RunRecord other = Journals.Run("run_02abc", "support") with
        {
            Customer = null, Account = null, Workflow = null, Started = CliRun.Now.AddDays(-3),
        };
        await Journals.WriteAsync(store, other, RunStatus.Completed, [Journals.Started(), new RunCompleted("Done.")]);
        return store;
    }

    [Fact]
    public async Task Runs_are_plain_columns_the_latest_first()
    {
        CliRun run = await CliRun.InAsync(await StoreAsync(), "runs");

        Assert.Equal(
            """
            RUN        STARTED               STATUS             AGENT       CUSTOMER  ACCOUNT   WORKFLOW       EVENTS
            run_01hxa  2026-11-23 09:30:00Z  awaiting-approval  churn-risk  Acme      ACC-1042  weekly-review  19
            run_02abc  2026-11-20 12:00:00Z  completed          support     -         -         -              2

            """,
            run.Output);
        Assert.Equal((0, ""), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("run_01hxa", "--customer", "ACME")]
    [InlineData("run_01hxa", "--account", "acc-1042")]
    [InlineData("run_01hxa", "--agent", "churn-risk")]
    [InlineData("run_01hxa", "--tool", "crm_change_forecast")]
    [InlineData("run_01hxa", "--workflow", "weekly-review")]
    [InlineData("run_01hxa", "--status", "awaiting-approval")]
    [InlineData("run_01hxa", "--status", "AwaitingApproval")]
    [InlineData("run_01hxa", "--since", "24h")]
    [InlineData("run_01hxa", "--since", "2026-11-23")]
    [InlineData("run_02abc", "--until", "2026-11-23T09:30Z")]
    [InlineData("run_02abc", "--until", "1d")]
    [InlineData("run_01hxa", "--limit", "1")]
    public async Task A_filter_leaves_the_runs_that_it_names(string expected, string option, string value)
    {
        CliRun run = await CliRun.InAsync(await StoreAsync(), "runs", option, value, "--json");

        Assert.Equal(0, run.Code);
        JsonElement only = Assert.Single(JsonElement.Parse(run.Output).GetProperty("runs").EnumerateArray());
        Assert.Equal(expected, only.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData(140, true)]
    [InlineData(60, false)]
    public async Task On_a_terminal_no_id_is_broken_over_lines(int width, bool fits)
    {
        InMemoryStore store = await StoreAsync();
        var drawn = new StringWriter { NewLine = "\n" };

        await CliRun.WithAsync(
            host => host with { OpenStore = (_, _) => new(new Shared(store)), Terminal = CliRun.Terminal(drawn, width) }, "runs");

        Assert.Contains("run_01hxa", drawn.ToString(), StringComparison.Ordinal);
        Assert.Contains("2026-11-23 09:30:00Z", drawn.ToString(), StringComparison.Ordinal);
        Assert.Equal(fits, drawn.ToString().Contains('─', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Filters_that_nothing_meets_say_so()
    {
        CliRun run = await CliRun.InAsync(await StoreAsync(), "runs", "--customer", "Nobody");

        Assert.Equal((0, "No such run.\n"), (run.Code, run.Output));
        Assert.Equal("[]", JsonElement.Parse((await CliRun.InAsync(await StoreAsync(), "runs", "--customer", "Nobody", "--json")).Output)
            .GetProperty("runs").GetRawText());
    }

    [Fact]
    public async Task A_full_page_says_that_there_may_be_more()
    {
        CliRun run = await CliRun.InAsync(await StoreAsync(), "runs", "--limit", "1");

        Assert.EndsWith("The latest 1; --limit shows more.\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'yesterday' is not a time for --since: give ISO 8601", "runs", "--since", "yesterday")]
    [InlineData("'23.11.2026' is not a time for --until", "runs", "--until", "23.11.2026")]
    [InlineData("'99999999999h' is not a time", "runs", "--since", "99999999999h")]
    [InlineData("'3' is not a status: give one of running, awaiting-approval", "runs", "--status", "3")]
    [InlineData("--limit is a number from 1 to 100000, not '0'", "runs", "--limit", "0")]
    [InlineData("--limit is a number from 1 to 100000, not 'many'", "runs", "--limit", "many")]
    [InlineData("Unrecognized command or argument 'extra'", "runs", "extra")]
    [InlineData("See 'harness runs --help'", "runs", "extra")]
    [InlineData("Required argument 'RUN' missing", "show")]
    [InlineData("Option '--reason' is required. See 'harness approvals reject --help'", "approvals", "reject", "apr")]
    [InlineData("Unrecognized command or argument 'runz'", "runz")]
    [InlineData("Required command was not provided. See 'harness --help'", "--store", "x")]
    public async Task Wrong_usage_is_told_and_exits_with_2(string words, params string[] arguments)
    {
        CliRun run = await CliRun.InAsync(new InMemoryStore(), arguments);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("harness: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(static character => character == '\n'));
    }

    [Fact]
    public async Task Wrong_usage_with_json_is_a_document_on_standard_error()
    {
        CliRun run = await CliRun.InAsync(new InMemoryStore(), "runs", "--status", "odd", "--json");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Equal("usage", JsonElement.Parse(run.Error).GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Help_tells_the_exit_codes()
    {
        CliRun run = await CliRun.InAsync(new InMemoryStore(), "--help");

        Assert.Equal(0, run.Code);
        Assert.Contains("Exit codes: 0 done, or the answer is yes; 1 the answer is no", run.Output, StringComparison.Ordinal);
        Assert.Contains("replay <RUN>", run.Output, StringComparison.Ordinal);
    }
}
