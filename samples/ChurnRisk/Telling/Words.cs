using SdkHarness;

namespace ChurnRisk.Telling;

/// <summary>What functions and failures are called when an account manager reads along.</summary>
internal static class Words
{
    public static string Done(string function) => function switch
    {
        "crm_get_account" => "the CRM record",
        "crm_flag_account" => "flagged the account in the CRM",
        "crm_change_forecast" => "changed the renewal forecast in the CRM",
        "support_list_tickets" => "the support tickets",
        "usage_get_activity" => "the product usage",
        "billing_get_status" => "the payment status, by the customer's name",
        "billing_get_status_by_number" => "the payment status, by billing's customer number",
        "billing_search_customers" => "billing's customers with a similar name",
        _ => function,
    };

    /// <summary>What the model wants when it proposes a write.</summary>
    public static string Wish(string function) => function switch
    {
        "crm_flag_account" => "to flag the account",
        "crm_change_forecast" => "to change the renewal forecast",
        _ => $"to call {function}",
    };

    public static string Trouble(string function, Failure failure) => (function, failure) switch
    {
        ("crm_get_account", Failure.UnexpectedShape) => "The CRM sends a field in another form than it used to: the record cannot be read.",
        ("support_list_tickets", Failure.Timeout) => "The support desk does not answer.",
        ("billing_get_status", Failure.DuplicateRecord) => "Billing has no customer of exactly the CRM's name, only similar ones.",
        ("billing_get_status", Failure.MissingField) => "Billing knows nobody of that name.",
        ("support_list_tickets", Failure.DuplicateRecord) => "The support desk has the same ticket twice.",
        ("usage_get_activity", Failure.MissingField) => "The warehouse has no usage for this account.",
        ("usage_get_activity", Failure.RateLimited) => "The warehouse asks to be called less often.",
        ("billing_get_status", Failure.PermissionDenied) => "Billing refuses access.",
        ("crm_flag_account", Failure.Unavailable) => "The CRM's connection drops: whether the account is flagged is not known.",
        (_, Failure.StaleData) => "Billing's copy of the ledger is more than a day old.",
        _ => $"{function} failed: {failure}.",
    };

    public static string Answer(RecoveryApplied applied) => applied.Recovery switch
    {
        Recovery.Retry => $"Tried again: {applied.Detail}.",
        Recovery.Fallback when applied.Detail == "GetExportedAccountAsync" => "Last night's export answers, and the result says so.",
        Recovery.Fallback => $"The fallback {applied.Detail} answers instead, and the result says so.",
        Recovery.Caveat => "The review goes on, and its result says what is missing.",
        Recovery.Escalate => "A person takes over.",
        Recovery.Stop => "The run ends.",
        _ => $"{applied.Recovery}.",
    };

    /// <summary>What is amiss with a wish, where the refusal does not say it anyway.</summary>
    public static string Lack(PolicyDecided decided) =>
        decided.Code == "evidence_missing" ? ", and has not read what that rests on" : "";

    public static string Refusal(PolicyDecided decided) => decided.Code switch
    {
        "evidence_missing" =>
            "Refused: a forecast may only rest on a payment status that was really read. The model is told to read it first.",
        _ => $"Refused: {decided.Reason}",
    };

    /// <summary>What was wrong with the arguments, one part an error.</summary>
    public static string Mistake(ArgumentsRejected rejected) => string.Join("; ", rejected.Errors.Select(static error =>
        error.Rule == "additionalProperties"
            ? $"there is no argument '{error.Pointer.TrimStart('/')}'"
            : $"'{error.Pointer.TrimStart('/')}' was {error.Actual}, expected {error.Expected}"));
}
