using System.Text.Json;

namespace SdkHarness.Cli.Tests;

public sealed class ApprovalsCommandTests
{
    private static readonly string[] Approve = ["approvals", "approve", Journals.ApprovalId, "--reason", "Agreed"];

    private static async Task<InMemoryStore> StoreAsync(Func<ApprovalRecord, ApprovalRecord> change)
    {
        var store = new InMemoryStore();
        await Journals.WriteAsync(store, Journals.Run(), RunStatus.AwaitingApproval, Journals.Waiting, change(Journals.Request()));
        await store.PutContractsAsync([Journals.Forecast], Journals.Start, CancellationToken.None);
        return store;
    }

    [Theory]
    [InlineData("approvals")]
    [InlineData("approvals", "list")]
    [InlineData("approvals", "list", "--run", "run_01")]
    public async Task Those_that_wait_are_listed(params string[] arguments)
    {
        CliRun run = await CliRun.InAsync(await Journals.WaitingStoreAsync(), arguments);

        Assert.Equal(
            """
            APPROVAL  STATUS   FUNCTION             ROLE          ASKED BY                          RUN        EXPIRES               REASON
            apr_7f3k  pending  crm_change_forecast  revenue-lead  churn-risk for maria@example.com  run_01hxa  2026-11-24 09:30:00Z  The forecast drives the board number

            """,
            run.Output);
    }

    [Fact]
    public async Task Decided_requests_are_listed_with_all_only()
    {
        InMemoryStore store = await StoreAsync(static request => request with { Status = ApprovalStatus.Rejected });

        Assert.Equal("Nothing waits for a person.\n", (await CliRun.InAsync(store, "approvals")).Output);
        JsonElement only = Assert.Single(
            JsonElement.Parse((await CliRun.InAsync(store, "approvals", "--all", "--json")).Output).GetProperty("approvals").EnumerateArray());
        Assert.Equal("Rejected", only.GetProperty("status").GetString());
        Assert.Equal(0.4m, only.GetProperty("arguments").GetProperty("probability").GetDecimal());
    }

    [Fact]
    public async Task A_request_is_shown_with_its_exact_arguments_and_what_led_to_it()
    {
        CliRun run = await CliRun.InAsync(await Journals.WaitingStoreAsync(), "approvals", "show", "apr");

        Assert.Equal(
            """
            Approval apr_7f3k: pending
              function  crm_change_forecast
              why       The forecast drives the board number
              role      revenue-lead
              not by    maria@example.com, who started the run
              agent     churn-risk
              run       run_01hxa
              call      c3
              asked     2026-11-23 09:30:17Z
              expires   2026-11-24 09:30:00Z
              contract  bbbbbbbbbbbb
              changes   crm.forecast [keyed]

            Exactly these arguments:
              {
                "accountId": "ACC-1042",
                "probability": 0.4
              }

            What led to it:
               1  2026-11-23 09:30:00Z  maria@example.com asked the agent churn-risk 2026.11.1: Review ACC-1042
                                          About customer Acme, account ACC-1042, workflow weekly-review.
                                          2 tools offered, SdkHarness 0.1.0.
               3  2026-11-23 09:30:02Z  The model proposed 1 call: crm_get_account.
                                          Let me look.
              10  2026-11-23 09:30:09Z  crm_get_account (c1) completed after 2 attempts.
                                          got {"name":"Acme","renewal":"2026-12-01"}
              15  2026-11-23 09:30:14Z  The model was told what is wrong with the arguments of crm_change_forecast (c2).

            """,
            run.Output);
        JsonElement json = JsonElement.Parse((await CliRun.InAsync(await Journals.WaitingStoreAsync(), "approvals", "show", "apr", "--json")).Output);
        Assert.Equal("crm_change_forecast", json.GetProperty("contract").GetProperty("function").GetString());
        Assert.Equal(4, json.GetProperty("ledToIt").GetArrayLength());
    }

    [Theory]
    [InlineData("approve", ApprovalStatus.Approved, "the call is executed once")]
    [InlineData("reject", ApprovalStatus.Rejected, "the model is told the reason")]
    [InlineData("request-changes", ApprovalStatus.ChangesRequested, "the model is told the reason")]
    [InlineData("escalate", ApprovalStatus.Escalated, "the run ends for a person to take over")]
    public async Task A_decision_is_stored_and_told(string command, ApprovalStatus status, string effect)
    {
        InMemoryStore store = await Journals.WaitingStoreAsync();

        CliRun run = await CliRun.InAsync(store, "approvals", command, "apr", "--reason", "Looked at it", "--role", "revenue-lead");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("sam decided on apr_7f3k (crm_change_forecast): ", run.Output, StringComparison.Ordinal);
        Assert.Contains($"When the application resumes run run_01hxa, {effect}. 'harness show run_01hxa'", run.Output, StringComparison.Ordinal);
        ApprovalRecord stored = (await store.FindApprovalAsync(Journals.ApprovalId, TestContext.Current.CancellationToken))!;
        Assert.Equal(status, stored.Status);
        ApprovalVote vote = Assert.Single(stored.Votes);
        Assert.Equal(("sam", "Looked at it", CliRun.Now), (vote.Approver, vote.Reason, vote.At));
    }

    [Fact]
    public async Task Another_person_may_be_named_and_json_tells_how_it_goes_on()
    {
        InMemoryStore store = await Journals.WaitingStoreAsync();

        CliRun run = await CliRun.InAsync(store, [.. Approve, "--as", "@rita", "--role", "sales", "--role", "revenue-lead", "--json"]);

        JsonElement document = JsonElement.Parse(run.Output);
        Assert.Equal("@rita", document.GetProperty("approval").GetProperty("votes")[0].GetProperty("approver").GetString());
        Assert.Contains("the call is executed once", document.GetProperty("next").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_several_must_approve_the_first_is_told_that_it_still_waits()
    {
        InMemoryStore store = await StoreAsync(static request => request with { Approvers = 2, Role = null });

        CliRun first = await CliRun.InAsync(store, Approve);
        CliRun again = await CliRun.InAsync(store, Approve);
        CliRun second = await CliRun.InAsync(store, [.. Approve, "--as", "rita"]);

        Assert.Contains("It still waits: 1 more of 2 different people must approve.", first.Output, StringComparison.Ordinal);
        Assert.Equal(2, again.Code);
        Assert.Contains("sam has already decided on approval apr_7f3k; it needs 2 different people", again.Error, StringComparison.Ordinal);
        Assert.Contains("approved", second.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("role_missing", "needs the role 'revenue-lead', which sam does not hold")]
    [InlineData("own_request", "started run run_01hxa or is its agent", "--as", "Maria@example.com", "--role", "revenue-lead")]
    [InlineData("own_request", "started run run_01hxa or is its agent", "--as", "churn-risk", "--role", "revenue-lead")]
    [InlineData("not_authenticated", "must come from authentication and have a name", "--as", " ")]
    public async Task A_person_who_may_not_decide_is_refused(string code, string words, params string[] person)
    {
        CliRun run = await CliRun.InAsync(await Journals.WaitingStoreAsync(), [.. Approve, .. person]);
        CliRun json = await CliRun.InAsync(await Journals.WaitingStoreAsync(), [.. Approve, .. person, "--json"]);

        Assert.Equal((2, 2), (run.Code, json.Code));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Equal(code, JsonElement.Parse(json.Error).GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_decision_without_words_is_refused()
    {
        CliRun run = await CliRun.InAsync(await Journals.WaitingStoreAsync(), "approvals", "approve", "apr", "--reason", " ");

        Assert.Equal(2, run.Code);
        Assert.Contains("A decision needs a reason", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decided_and_an_expired_request_are_refused()
    {
        InMemoryStore decided = await StoreAsync(static request => request with { Status = ApprovalStatus.Rejected });
        InMemoryStore expired = await StoreAsync(static request => request with { Expires = CliRun.Now.AddMinutes(-1) });

        Assert.Contains("is no longer open: it is Rejected", (await CliRun.InAsync(decided, Approve)).Error, StringComparison.Ordinal);
        Assert.Contains("expired at 2026-11-23 11:59:00Z", (await CliRun.InAsync(expired, Approve)).Error, StringComparison.Ordinal);
        Assert.Contains("apr_7f3k  expired", (await CliRun.InAsync(expired, "approvals")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_that_was_never_asked_is_not_found()
    {
        CliRun run = await CliRun.InAsync(await Journals.WaitingStoreAsync(), "approvals", "approve", "apr_none", "--reason", "Yes");

        Assert.Equal(2, run.Code);
        Assert.Equal("harness: There is no approval whose id is or begins with 'apr_none'. 'harness approvals list --all' lists them.\n", run.Error);
    }
}
