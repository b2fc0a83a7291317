using System.Text.Json;

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

    [Fact]
    public async Task How_a_held_call_ended_is_told()
    {
        var store = new InMemoryStore();
        await Journals.WriteAsync(store, Journals.Run(), RunStatus.Completed, [.. Journals.Waiting, .. Journals.Ending], Journals.Request());

        CliRun run = await CliRun.InAsync(store, "show", "run_01");

        string told = run.Output[run.Output.IndexOf("  20  ", StringComparison.Ordinal)..];
        Assert.Equal(
            """
              20  2026-11-23 09:30:19Z  The run went on (process host/4711).
              21  2026-11-23 09:30:20Z  rita approved crm_change_forecast (c3): Agreed with the account team
                                          approval apr_7f3k, decided 2026-11-23 09:35:00Z
              22  2026-11-23 09:30:21Z  The guard allowed crm_change_forecast (c3).
              23  2026-11-23 09:30:22Z  crm_change_forecast (c3) is run (attempt 1).
              24  2026-11-23 09:30:23Z  crm_change_forecast (c3) completed.
                                          got {"ok":true}
              25  2026-11-23 09:30:24Z  Caveat: Billing was not read.
              26  2026-11-23 09:30:25Z  The agent finished.
                                          Renewal at risk.
                                          Forecast set to 0.4.

            """,
            told);
    }

    [Fact]
    public async Task Every_kind_of_event_has_words()
    {
        JournalEvent[] others =
        [
            Journals.Started(),
            new CallProposed("c1", "crm_get_account", Journals.Account.Hash, "{}", "01", null, null),
            new PolicyDecided("c1", GuardStage.Grant, Verdict.Denied, "not_granted", "It is not granted."),
            new PolicyDecided("c1", GuardStage.Repeat, Verdict.Answered, "already_done", "It was done before."),
            new CallCompleted("c1", CallStatus.Denied, Journals.Json("""{"status":"denied","message":"Not granted."}"""), []),
            new CallCompleted("c1", CallStatus.Partial, Journals.Json("""{"status":"partial","result":{"a":"it's"},"caveats":["Old."]}"""), ["Old."]),
            new CallCompleted("c1", CallStatus.Failed, Journals.Json("""{"status":"failed","message":"It failed."}"""), [], 3),
            new CallCompleted("c1", CallStatus.NeedsClarification, Journals.Json("""{"question":"Which?"}"""), []),
            new AttemptStarted("c1", 2, "key", "GetCachedAccountAsync", Journals.Start),
            new RecoveryApplied("c1", Failure.Unavailable, Recovery.Fallback, "GetCachedAccountAsync"),
            new RecoveryApplied("c1", Failure.StaleData, Recovery.Caveat, "It is old"),
            new RecoveryApplied("c1", Failure.MissingField, Recovery.AskForClarification),
            new RecoveryApplied("c1", Failure.DuplicateRecord, Recovery.Escalate),
            new RecoveryApplied("c1", Failure.PermissionDenied, Recovery.Stop),
            new ApprovalDecided("c1", "apr_1", ApprovalStatus.Rejected, "rita", "No.", Journals.Start),
            new ApprovalDecided("c1", "apr_1", ApprovalStatus.ChangesRequested, "rita", "Less.", Journals.Start),
            new ApprovalDecided("c1", "apr_1", ApprovalStatus.Escalated, "rita", "Not mine.", Journals.Start),
            new ApprovalDecided("c1", "apr_1", ApprovalStatus.Expired, null, null, Journals.Start),
            new RunSuspended(RunStatus.AwaitingClarification, "Which account?"),
            new RunResumed("host/1", "ACC-1", "maria"),
            new RunEscalated("Did this happen?", "c1", Failure.Timeout),
            new RunStopped("No access.", "c1"),
            new RunFailed("The model's service failed."),
        ];
        var store = new InMemoryStore();
        await Journals.WriteAsync(store, Journals.Run(), RunStatus.Failed, others);

        CliRun run = await CliRun.InAsync(store, "show", Journals.RunId);

        Assert.Equal(
            """
               3  The guard refused crm_get_account (c1): It is not granted.
               4  crm_get_account (c1) was not run again: It was done before.
               5  The model was told that crm_get_account (c1) was not run and why.
                    Not granted.
               6  crm_get_account (c1) was answered in part.
                    got {"a":"it's"}
                    caveat: Old.
               7  crm_get_account (c1) failed after 3 attempts.
                    It failed.
               8  crm_get_account (c1) needs an answer from the user.
               9  crm_get_account (c1) is run by its fallback GetCachedAccountAsync (attempt 2).
              10  Because of an unavailable system, crm_get_account (c1) goes to its fallback (GetCachedAccountAsync).
              11  Because of stale data, crm_get_account (c1) is answered with a caveat (It is old).
              12  Because of a missing field, crm_get_account (c1) needs an answer from the user.
              13  Because of duplicate records, crm_get_account (c1) goes to a person.
              14  Because of refused access, crm_get_account (c1) ends the run.
              15  rita rejected crm_get_account (c1): No.
                    approval apr_1, decided 2026-11-23 09:30:00Z
              16  rita wants changes to crm_get_account (c1): Less.
                    approval apr_1, decided 2026-11-23 09:30:00Z
              17  rita handed crm_get_account (c1) on: Not mine.
                    approval apr_1, decided 2026-11-23 09:30:00Z
              18  The time to decide on crm_get_account (c1) ended without a decision that could be used.
                    approval apr_1
              19  The run waits for an answer: Which account?
              20  maria answered, and the run went on (process host/1).
                    ACC-1
              21  A person takes the run over: Did this happen?
              22  The run ended before its end: No access.
              23  The run could not go on: The model's service failed.

            """,
            WithoutTimes(run.Output[run.Output.IndexOf("   3  2026", StringComparison.Ordinal)..]));
    }

    [Fact]
    public async Task Json_gives_the_events_as_stored_and_whether_the_chain_holds()
    {
        CliRun run = await CliRun.InAsync(await Journals.WaitingStoreAsync(), "show", Journals.RunId, "--json");

        JsonElement document = JsonElement.Parse(run.Output);
        Assert.Equal("AwaitingApproval", document.GetProperty("run").GetProperty("status").GetString());
        Assert.True(document.GetProperty("chain").GetProperty("verified").GetBoolean());
        JsonElement[] events = [.. document.GetProperty("events").EnumerateArray()];
        Assert.Equal(19, events.Length);
        Assert.Equal(
            (1, "run_started", "2026-11-23T09:30:00+00:00", JournalCodec.GenesisHash, "maria@example.com"),
            (events[0].GetProperty("sequence").GetInt64(), events[0].GetProperty("kind").GetString(), events[0].GetProperty("at").GetString(),
                events[0].GetProperty("previousHash").GetString(), events[0].GetProperty("body").GetProperty("request").GetProperty("initiator").GetString()));
        Assert.Equal(events[0].GetProperty("hash").GetString(), events[1].GetProperty("previousHash").GetString());
    }

    [Fact]
    public async Task The_beginning_of_an_id_is_enough_where_it_names_one_run()
    {
        InMemoryStore store = await Journals.WaitingStoreAsync();
        await Journals.WriteAsync(store, Journals.Run("run_02abc"), RunStatus.Completed, [Journals.Started()]);

        Assert.Equal(0, (await CliRun.InAsync(store, "show", "run_01")).Code);
        CliRun ambiguous = await CliRun.InAsync(store, "show", "run_");
        Assert.Equal(2, ambiguous.Code);
        Assert.Equal("harness: 'run_' begins the ids of several runs: run_01hxa, run_02abc. Give more of the id.\n", ambiguous.Error);
        CliRun missing = await CliRun.InAsync(store, "show", "run_9", "--json");
        Assert.Equal(2, missing.Code);
        JsonElement error = JsonElement.Parse(missing.Error).GetProperty("error");
        Assert.Equal("run_not_found", error.GetProperty("code").GetString());
        Assert.Equal("There is no run whose id is or begins with 'run_9'. 'harness runs' lists them.", error.GetProperty("message").GetString());
    }

    [Fact]
    public async Task An_event_of_a_newer_version_ends_the_story_there_and_says_so()
    {
        var store = new TamperedStore(await Journals.WaitingStoreAsync(), static entry => entry.Sequence == 4 ? entry with { Version = 7 } : entry);

        CliRun run = await CliRun.InAsync(store, "show", Journals.RunId);

        Assert.Equal(2, run.Code);
        Assert.Contains("   3  2026", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   4  2026", run.Output, StringComparison.Ordinal);
        Assert.Contains("journal version 7; this SdkHarness reads up to version 1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_from_outsiders_cannot_steer_the_terminal()
    {
        var store = new InMemoryStore();
        await Journals.WriteAsync(store, Journals.Run(), RunStatus.Completed, [Journals.Started("a\u001b[2Jb\u202ec\r\nd")]);

        CliRun run = await CliRun.InAsync(store, "show", Journals.RunId);

        Assert.Contains("a\\u001b[2Jb\\u202ec d", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u202e', run.Output);
    }

    [Fact]
    public async Task A_terminal_gets_colours_and_wrapped_lines()
    {
        InMemoryStore store = await Journals.WaitingStoreAsync();
        var drawn = new StringWriter { NewLine = "\n" };

        CliRun run = await CliRun.WithAsync(
            host => host with { OpenStore = (_, _) => new(new Shared(store)), Terminal = CliRun.Terminal(drawn, 80) }, "show", Journals.RunId);

        Assert.Equal((0, ""), (run.Code, run.Output));
        string[] lines = drawn.ToString().Split('\n');
        Assert.Contains(lines, static line => line.Contains('\u001b'));
        Assert.All(lines, static line => Assert.True(Plain(line).Length <= 80, line));
        Assert.Contains("A revenue-lead is asked", Plain(drawn.ToString()), StringComparison.Ordinal);
    }

    private static string Plain(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\u001b\\[[0-9;]*m", "");

    private static string WithoutTimes(string timeline) =>
        System.Text.RegularExpressions.Regex.Replace(timeline.Replace(new string(' ', 30), new string(' ', 8), StringComparison.Ordinal), "  2026-[0-9-]+ [0-9:]+Z  ", "  ");
}
