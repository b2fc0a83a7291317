using System.Text;
using System.Text.Json;
using SdkHarness.Testing;

namespace SdkHarness.Tests.Journal;

public sealed class JournalCodecTests
{
    private static readonly DateTimeOffset At = TestRecords.Start;

    /// <summary>One event of every kind, with every member set.</summary>
    private static readonly JournalEvent[] EveryKind =
    [
        new RunStarted(
            new AgentContract { Name = "churn-risk", Reads = ["crm.*"], MaxCalls = 7 },
            new RunRequest("Review ACC-1042") { Initiator = "maria", Customer = "Acme" },
            [new OfferedTool("crm_get_account", new ContractHash("aa"))], "harness", "0.1.0"),
        new RunSuspended(RunStatus.AwaitingClarification, "Which one?", "call_1"),
        new RunResumed("process 2", "The first", "maria"),
        new RunCompleted("Renew."),
        new RunEscalated("A person must look", "call_1", Failure.UnexpectedShape) { Known = ["read: crm_get_account (c1)"] },
        new RunStopped("Stopped by rule", "call_1"),
        new RunFailed("The model's service did not answer", "HttpRequestException"),
        new CaveatAdded("Billing is stale", "call_1", Failure.StaleData | Failure.MissingField),
        new ModelAsked(1, 2, "digest"),
        new ModelAnswered(1, "Let me look", [new ProposedCall("m1", "crm_get_account", "{}")], "a model", 10, 20),
        new CallProposed("call_1", "crm_get_account", new ContractHash("aa"), "{}", "digest", "ACC-1042", "m1"),
        new ArgumentsRejected("call_1", [new ArgumentError("/accountId", "pattern", "ACC- and four digits", "drop table")]),
        new PolicyDecided("call_1", GuardStage.Grant, Verdict.Denied, "not_granted", "No grant"),
        new AttemptStarted("call_1", 2, "key", "GetCachedAccountAsync", At),
        new AttemptFailed("call_1", 2, Failure.RateLimited, "Too many", "HttpRequestException", TimeSpan.FromSeconds(1.5), AttemptEffect.None),
        new FaultInjected("call_1", 1, "HTTP 429"),
        new RecoveryApplied("call_1", Failure.RateLimited, Recovery.Retry, "1.5 s"),
        new CallCompleted("call_1", CallStatus.Partial, JsonElement.Parse("""{"a":[1]}"""), ["stale"], 2, true, true, "call_0") { SubjectName = "Acme" },
        new ApprovalAsked("call_1", "apr_1", "revenue-lead", "Board number", At),
        new ApprovalDecided("call_1", "apr_1", ApprovalStatus.Approved, "lee", "Fine", At),
    ];

    public static TheoryData<string> Kinds => [.. EveryKind.Select(JournalCodec.Kind)];

    [Fact]
    public void Every_kind_of_event_is_among_those_tested() => Assert.Equal(
        typeof(JournalEvent).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(JournalEvent))).Select(static type => type.Name).Order(),
        EveryKind.Select(static happened => happened.GetType().Name).Order());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_event_is_read_back_as_it_was_written(string kind)
    {
        JournalEvent happened = EveryKind.Single(each => JournalCodec.Kind(each) == kind);
        JournalEntry entry = Entry(happened);
        JournalEvent read = JournalCodec.Decode(entry);

        Assert.IsType(happened.GetType(), read);
        Assert.Equal(entry.Body.ToArray(), Entry(read).Body.ToArray());
        // Every member was set, so every member must stand in the JSON: an event that loses one on the way would still be its own copy.
        int members = happened.GetType().GetProperties().Count(static property => property.Name != "EqualityContract");
        Assert.Equal(members, JsonElement.Parse(entry.Body.Span).GetPropertyCount());
    }

    [Fact]
    public void An_entry_of_a_newer_version_or_an_unknown_kind_is_refused_with_what_to_do()
    {
        JournalEntry entry = Entry(new RunCompleted("Renew."));
        foreach (JournalEntry newer in (JournalEntry[])[entry with { Version = 2 }, entry with { Kind = "run_dreamt" }])
        {
            JournalException refusal = Assert.Throws<JournalException>(() => JournalCodec.Decode(newer));
            Assert.Contains("use a newer SdkHarness", refusal.Message, StringComparison.Ordinal);
            Assert.Contains("run_1", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_body_that_is_not_its_kinds_JSON_is_refused_without_the_parsers_text()
    {
        JournalEntry entry = Entry(new RunCompleted("Renew.")) with { Body = "{\"output\":"u8.ToArray() };
        JournalException refusal = Assert.Throws<JournalException>(() => JournalCodec.Decode(entry));
        Assert.Contains("run_completed", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_changed_in_a_journal_shows()
    {
        JournalEntry first = Entry(new CaveatAdded("one"));
        JournalEntry second = JournalCodec.Encode("run_1", 2, 1, At, new CaveatAdded("two"), first.Hash);
        Assert.Null(JournalCodec.Verify(first, null));
        Assert.Null(JournalCodec.Verify(second, first));

        Assert.Contains("event 1 is missing", JournalCodec.Verify(second, null), StringComparison.Ordinal);
        Assert.Contains("chain is broken", JournalCodec.Verify(second with { PreviousHash = new string('f', 64) }, first), StringComparison.Ordinal);
        Assert.Contains("body of event 2", JournalCodec.Verify(second with { Body = "{}"u8.ToArray() }, first), StringComparison.Ordinal);
        foreach (JournalEntry changed in (JournalEntry[])
            [
                second with { RunId = "run_2" }, second with { Epoch = 2 }, second with { Kind = "run_completed" }, second with { Version = 2 },
                second with { At = At.AddTicks(1) }, second with { Hash = new string('f', 64) },
            ])
        {
            Assert.Contains("its hash differs", JournalCodec.Verify(changed, first), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_time_of_an_entry_is_its_instant_whatever_the_offset()
    {
        JournalEntry there = JournalCodec.Encode("run_1", 1, 1, At.ToOffset(TimeSpan.FromHours(5)), new CaveatAdded("x"), JournalCodec.GenesisHash);
        Assert.Equal(JournalCodec.Encode("run_1", 1, 1, At, new CaveatAdded("x"), JournalCodec.GenesisHash).Hash, there.Hash);
    }

    [Fact]
    public void Approvals_and_contracts_are_read_back_as_they_were_written()
    {
        ApprovalRecord approval = TestRecords.Approval("apr_1", "run_1", At) with
        {
            Status = ApprovalStatus.Used, Outcome = CallStatus.Partial, Revision = 4, Votes = [new(ApprovalDecision.Approve, "lee", "Fine", At)],
        };
        byte[] json = JournalCodec.EncodeApproval(approval);
        Assert.Equal(json, JournalCodec.EncodeApproval(JournalCodec.DecodeApproval(json)));
        Assert.Equal(approval.Votes, JournalCodec.DecodeApproval(json).Votes);

        ToolContract contract = TestRecords.Contract("get_account", 'a');
        byte[] contractJson = JournalCodec.EncodeContract(contract);
        Assert.Equal(Encoding.UTF8.GetString(contractJson), Encoding.UTF8.GetString(JournalCodec.EncodeContract(JournalCodec.DecodeContract(contractJson))));
        Assert.Equal(contract.Timeout, JournalCodec.DecodeContract(contractJson).Timeout);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[")]
    public void A_stored_record_that_is_none_is_refused(string json)
    {
        Assert.Throws<JournalException>(() => JournalCodec.DecodeApproval(Encoding.UTF8.GetBytes(json)));
        Assert.Throws<JournalException>(() => JournalCodec.DecodeContract(Encoding.UTF8.GetBytes(json)));
    }

    private static JournalEntry Entry(JournalEvent happened) => JournalCodec.Encode("run_1", 1, 1, At, happened, JournalCodec.GenesisHash);
}
