using System.Text.Json;

namespace SdkHarness.Testing;

/// <summary>Records to put into stores.</summary>
public static class TestRecords
{
    public static DateTimeOffset Start { get; } = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero).AddTicks(1234567);

    public static RunRecord Run(string id, DateTimeOffset started) =>
        new() { Id = id, Agent = "churn-risk", Initiator = "maria@example.com", Started = started, Updated = started };

    public static ApprovalRecord Approval(string id, string runId, DateTimeOffset asked) => new()
    {
        Id = id,
        RunId = runId,
        Call = "call_1",
        Function = "crm_change_forecast",
        Contract = new ContractHash(new string('a', 64)),
        Arguments = """{"accountId":"ACC-1042"}""",
        ArgumentsDigest = new string('b', 64),
        Initiator = "maria@example.com",
        Agent = "churn-risk",
        Role = "revenue-lead",
        Reason = "The forecast drives the board number",
        Asked = asked,
        Expires = asked.AddDays(1),
    };

    public static ToolContract Contract(string tool, char hash, string description = "Reads one account.") => new()
    {
        ToolSet = "crm",
        Name = tool,
        Description = description,
        InputSchema = JsonElement.Parse("""{"type":"object","properties":{"accountId":{"type":"string"}},"additionalProperties":false}"""),
        Hash = new ContractHash(new string(hash, 64)),
        Owner = "revenue-platform",
        Reads = ["crm.account"],
        Writes = [new WriteEffect("crm.forecast", Destructive: true)],
        Approval = new ApprovalPolicy { Role = "revenue-lead", Approvers = 2, Expires = TimeSpan.FromMinutes(90) },
        Recovery = [new RecoveryStep(Failure.Transient, Recovery.Retry, Attempts: 4), new RecoveryStep(Failure.Any, Recovery.Escalate)],
        Timeout = TimeSpan.FromSeconds(2.5),
        Evidence = [new EvidenceRequirement("billing.status", TimeSpan.FromHours(1))],
        WriteKind = WriteKind.Keyed,
        ReturnsUntrusted = true,
        Labels = ["contact"],
        Lenient = Coercions.NumberInString | Coercions.NameInAnyCase,
        SubjectArgument = "accountId",
        SensitiveArguments = new Dictionary<string, string> { ["email"] = "contact" },
    };
}
