using SdkHarness;

namespace ChurnRisk.Reviews;

/// <summary>One way in which a system fails on the bad Monday.</summary>
/// <param name="Title">The failure mode, and what happens.</param>
/// <param name="Function">The tool that meets it.</param>
/// <param name="Fault">What is injected.</param>
/// <param name="Configure">How often and how.</param>
internal sealed record Incident(string Title, string Function, Fault Fault, Action<FaultRule>? Configure = null)
{
    /// <summary>The seven failure modes of a tool layer, and a write whose answer is lost.</summary>
    public static IReadOnlyList<Incident> All { get; } =
    [
        new("Timeout: the support desk does not answer", "support_list_tickets", Fault.Timeout),
        new("Missing field: the warehouse leaves out the weekly counts", "usage_get_activity", Fault.MissingField, static rule => rule.Member = "weeklyActive"),
        new("Permission failure: billing refuses access", "billing_get_status", Fault.Forbidden),
        new("Stale data: billing's copy of the ledger is old", "billing_get_status", Fault.StaleTimestamp),
        new("Duplicate record: the support desk has a ticket twice", "support_list_tickets", Fault.DuplicatedRecord),
        new("Unexpected response shape: the CRM sends a field in another form", "crm_get_account", Fault.ChangedType, static rule => rule.Member = "accountId"),
        new(
            "Rate limit: the warehouse asks to be called less often",
            "usage_get_activity",
            Fault.RateLimited,
            static rule => (rule.Times, rule.RetryAfter) = (1, TimeSpan.FromSeconds(1))),
        new(
            "A write whose answer is lost: the CRM's connection drops after it has been applied",
            "crm_flag_account",
            Fault.DroppedConnection,
            static rule => (rule.Times, rule.AnswerLost) = (1, true)),
    ];
}
