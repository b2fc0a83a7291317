namespace SdkHarness.Cli.Tests;

public sealed class ShowCommandTests
{
    private const string WaitingGolden = """
        Run run_01hxa: awaiting approval
          agent       churn-risk 2026.11.1
          asked by    maria@example.com
          customer    Acme
          account     ACC-1042
          workflow    weekly-review
          started     2026-11-23 09:30:00Z
          last event  2026-11-23 09:30:18Z
          journal     19 events, chain verified

           1  2026-11-23 09:30:00Z  maria@example.com asked the agent churn-risk 2026.11.1: Review ACC-1042
                                      About customer Acme, account ACC-1042, workflow weekly-review.
                                      2 tools offered, SdkHarness 0.1.0.
           2  2026-11-23 09:30:01Z  The model was asked for turn 1, with 2 messages.
           3  2026-11-23 09:30:02Z  The model proposed 1 call: crm_get_account.
                                      Let me look.
           4  2026-11-23 09:30:03Z  Proposed: crm_get_account (c1), about ACC-1042
                                      with {"accountId":"ACC-1042"}
           5  2026-11-23 09:30:04Z  The guard allowed crm_get_account (c1).
           6  2026-11-23 09:30:05Z  crm_get_account (c1) is run (attempt 1).
           7  2026-11-23 09:30:06Z  Attempt 1 of crm_get_account (c1) failed (a timeout): The system did not answer in time.
           8  2026-11-23 09:30:07Z  Because of a timeout, crm_get_account (c1) is tried again (attempt 2 of 3).
           9  2026-11-23 09:30:08Z  crm_get_account (c1) is run (attempt 2).
          10  2026-11-23 09:30:09Z  crm_get_account (c1) completed after 2 attempts.
                                      got {"name":"Acme","renewal":"2026-12-01"}
          11  2026-11-23 09:30:10Z  The model was asked for turn 2, with 4 messages.
          12  2026-11-23 09:30:11Z  The model proposed 2 calls: crm_change_forecast, crm_change_forecast.
          13  2026-11-23 09:30:12Z  Proposed: crm_change_forecast (c2), about ACC-1042
                                      with {"accountId":"ACC-1042","probability":7}
          14  2026-11-23 09:30:13Z  crm_change_forecast (c2) was not run: its arguments break the tool's contract in 1 place.
                                      /probability: expected at most 1, came 7 (maximum)
          15  2026-11-23 09:30:14Z  The model was told what is wrong with the arguments of crm_change_forecast (c2).
          16  2026-11-23 09:30:15Z  Proposed: crm_change_forecast (c3), about ACC-1042
                                      with {"accountId":"ACC-1042","probability":0.4}
          17  2026-11-23 09:30:16Z  The guard held crm_change_forecast (c3): The forecast drives the board number
          18  2026-11-23 09:30:17Z  A revenue-lead is asked to decide on crm_change_forecast (c3): The forecast drives the board number
                                      approval apr_7f3k, open until 2026-11-24 09:30:00Z
          19  2026-11-23 09:30:18Z  The run waits for a person's decision on crm_change_forecast (c3).

        """;

    [Fact]
    public async Task A_waiting_run_is_told_in_words()
    {
        CliRun run = await CliRun.InAsync(await Journals.WaitingStoreAsync(), "show", Journals.RunId);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(WaitingGolden, run.Output);
    }
}
