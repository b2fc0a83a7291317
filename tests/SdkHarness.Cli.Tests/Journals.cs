using System.Text.Json;

namespace SdkHarness.Cli.Tests;

/// <summary>Writes journals by hand, one event a second, for what the command reads.</summary>
internal static class Journals
{
    public const string RunId = "run_01hxa";
    public const string ApprovalId = "apr_7f3k";

    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);

    public static readonly ToolContract Account = new()
    {
        ToolSet = "crm",
        Name = "get_account",
        Description = "Reads one account's CRM record.",
        InputSchema = Json("""{"type":"object"}"""),
        Hash = new ContractHash(new string('a', 64)),
        Owner = "revenue-platform",
        Reads = ["crm.account"],
        Recovery = [new RecoveryStep(Failure.Transient, Recovery.Retry, 3), new RecoveryStep(Failure.Unavailable, Recovery.Fallback, Method: "GetCachedAccountAsync")],
    };

    public static readonly ToolContract Forecast = new()
    {
        ToolSet = "crm",
        Name = "change_forecast",
        Description = "Changes the renewal forecast of one account.",
        InputSchema = Json("""{"type":"object"}"""),
        Hash = new ContractHash(new string('b', 64)),
        Owner = "revenue-platform",
        Writes = [new WriteEffect("crm.forecast")],
        WriteKind = WriteKind.Keyed,
        Approval = new ApprovalPolicy { Role = "revenue-lead", Reason = "The forecast drives the board number" },
        Evidence = [new EvidenceRequirement("billing.status", TimeSpan.FromMinutes(60))],
    };

    public static readonly ToolContract Purge = new()
    {
        ToolSet = "crm",
        Name = "purge",
        Description = "Deletes an account.",
        InputSchema = Json("""{"type":"object"}"""),
        Hash = new ContractHash(new string('c', 64)),
        Writes = [new WriteEffect("crm.account", Destructive: true)],
        WriteKind = WriteKind.Blind,
        BlockedReason = "Accounts are never deleted by agents",
    };

    public static JsonElement Json(string text) => JsonElement.Parse(text);

    public static RunRecord Run(string id = RunId, string agent = "churn-risk") => new()
    {
        Id = id,
        Agent = agent,
        AgentVersion = "2026.11.1",
        Initiator = "maria@example.com",
        Customer = "Acme",
        Account = "ACC-1042",
        Workflow = "weekly-review",
        Started = Start,
        Updated = Start,
    };

    public static RunStarted Started(string prompt = "Review ACC-1042") => new(
        new AgentContract { Name = "churn-risk", Version = "2026.11.1", ToolSets = ["crm"] },
        new RunRequest(prompt) { Initiator = "maria@example.com", Customer = "Acme", Account = "ACC-1042", Workflow = "weekly-review" },
        [new OfferedTool("crm_get_account", Account.Hash), new OfferedTool("crm_change_forecast", Forecast.Hash)],
        "harness",
        "0.1.0");

    /// <summary>A run that reads with a retry, is corrected once, and waits for a person.</summary>
    public static IReadOnlyList<JournalEvent> Waiting { get; } =
    [
        Started(),
        new ModelAsked(1, 2, new string('d', 64)),
        new ModelAnswered(
            1, "Let me look.", [new ProposedCall("m1", "crm_get_account", """{"accountId":"ACC-1042"}""")], "stand-in"),
        new CallProposed("c1", "crm_get_account", Account.Hash, """{"accountId":"ACC-1042"}""", "01", "ACC-1042", "m1"),
        new PolicyDecided("c1", GuardStage.Approval, Verdict.Allowed, "", ""),
        new AttemptStarted("c1", 1, "key1", null, Start.AddSeconds(35)),
        new AttemptFailed("c1", 1, Failure.Timeout, "The system did not answer in time."),
        new RecoveryApplied("c1", Failure.Timeout, Recovery.Retry, "attempt 2 of 3"),
        new AttemptStarted("c1", 2, "key1", null, Start.AddSeconds(38)),
        new CallCompleted("c1", CallStatus.Completed, Json("""{"name":"Acme","renewal":"2026-12-01"}"""), [], 2),
        new ModelAsked(2, 4, new string('e', 64)),
        new ModelAnswered(
            2,
            null,
            [
                new ProposedCall("m2", "crm_change_forecast", """{"accountId":"ACC-1042","probability":7}"""),
                new ProposedCall("m3", "crm_change_forecast", """{"accountId":"ACC-1042","probability":0.4}"""),
            ]),
        new CallProposed("c2", "crm_change_forecast", Forecast.Hash, """{"accountId":"ACC-1042","probability":7}""", "02", "ACC-1042", "m2"),
        new ArgumentsRejected("c2", [new ArgumentError("/probability", "maximum", "at most 1", "7")]),
        new CallCompleted("c2", CallStatus.InvalidArguments, Json("""{"status":"invalid_arguments"}"""), []),
        new CallProposed("c3", "crm_change_forecast", Forecast.Hash, """{"accountId":"ACC-1042","probability":0.4}""", "03", "ACC-1042", "m3"),
        new PolicyDecided("c3", GuardStage.Approval, Verdict.Held, "approval_required", "The forecast drives the board number"),
        new ApprovalAsked("c3", ApprovalId, "revenue-lead", "The forecast drives the board number", Start.AddDays(1)),
        new RunSuspended(RunStatus.AwaitingApproval, Call: "c3"),
    ];

    /// <summary>How the waiting run ends once it is approved.</summary>
    public static IReadOnlyList<JournalEvent> Ending { get; } =
    [
        new RunResumed("host/4711"),
        new ApprovalDecided("c3", ApprovalId, ApprovalStatus.Approved, "rita", "Agreed with the account team", Start.AddMinutes(5)),
        new PolicyDecided("c3", GuardStage.Approval, Verdict.Allowed, "", ""),
        new AttemptStarted("c3", 1, "key3", null, Start.AddMinutes(6)),
        new CallCompleted("c3", CallStatus.Completed, Json("""{"ok":true}"""), [], 1),
        new CaveatAdded("Billing was not read."),
        new RunCompleted("Renewal at risk.\nForecast set to 0.4."),
    ];

    public static ApprovalRecord Request(string id = ApprovalId, string run = RunId) => new()
    {
        Id = id,
        RunId = run,
        Call = "c3",
        Function = "crm_change_forecast",
        Contract = Forecast.Hash,
        Arguments = """{"accountId":"ACC-1042","probability":0.4}""",
        ArgumentsDigest = "03",
        Initiator = "maria@example.com",
        Agent = "churn-risk",
        Role = "revenue-lead",
        Reason = "The forecast drives the board number",
        Asked = Start.AddSeconds(17),
        Expires = Start.AddDays(1),
    };

    public static async Task<InMemoryStore> WaitingStoreAsync()
    {
        var store = new InMemoryStore();
        await WriteAsync(store, Run(), RunStatus.AwaitingApproval, Waiting, Request());
        await store.PutContractsAsync([Account, Forecast, Purge], Start, CancellationToken.None);
        return store;
    }

    public static Task WriteAsync(
        IHarnessStore store, RunRecord run, RunStatus status, IReadOnlyList<JournalEvent> events, params ApprovalRecord[] opened) =>
        WriteAsync(store, run, status, [.. events.Select((happened, i) => (happened, run.Started.AddSeconds(i)))], opened);

    public static async Task WriteAsync(
        IHarnessStore store,
        RunRecord run,
        RunStatus status,
        IReadOnlyList<(JournalEvent Happened, DateTimeOffset At)> events,
        params ApprovalRecord[] opened)
    {
        await store.OpenAsync(CancellationToken.None);
        RunLease lease = await store.CreateRunAsync(run, "test", run.Started.AddMinutes(1), CancellationToken.None);
        IReadOnlyList<JournalEntry> entries = Chain(run.Id, events);
        var batch = new JournalBatch(entries)
        {
            Status = status,
            Functions = [.. events.Select(static written => written.Happened).OfType<CallProposed>().Select(static call => call.Function).Distinct()],
            OpenedApprovals = opened,
        };
        await store.AppendAsync(lease, batch, CancellationToken.None);
        await store.ReleaseLeaseAsync(lease, CancellationToken.None);
    }

    public static IReadOnlyList<JournalEntry> Chain(string runId, IReadOnlyList<(JournalEvent Happened, DateTimeOffset At)> events)
    {
        var entries = new List<JournalEntry>(events.Count);
        foreach ((JournalEvent happened, DateTimeOffset at) in events)
        {
            string previous = entries.Count == 0 ? JournalCodec.GenesisHash : entries[^1].Hash;
            entries.Add(JournalCodec.Encode(runId, entries.Count + 1, 1, at, happened, previous));
        }

        return entries;
    }
}
