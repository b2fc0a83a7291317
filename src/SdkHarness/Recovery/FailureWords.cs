using System.Numerics;

namespace SdkHarness;

/// <summary>What the failure modes are called, for the model and for people.</summary>
internal static class FailureWords
{
    public static bool IsSingle(Failure failure) =>
        failure is not Failure.None && (failure & Failure.Any) == failure && BitOperations.IsPow2((int)failure);

    /// <summary>The mode in snake_case, as in the answer to the model.</summary>
    public static string Code(this Failure failure) => failure switch
    {
        Failure.None => "none",
        Failure.Timeout => "timeout",
        Failure.MissingField => "missing_field",
        Failure.PermissionDenied => "permission_denied",
        Failure.StaleData => "stale_data",
        Failure.DuplicateRecord => "duplicate_record",
        Failure.UnexpectedShape => "unexpected_shape",
        Failure.RateLimited => "rate_limited",
        Failure.Unavailable => "unavailable",
        _ => "unknown",
    };

    /// <summary>A sentence within another.</summary>
    public static string Within(this string sentence) =>
        string.Concat(char.ToLowerInvariant(sentence[0]).ToString(), sentence.AsSpan(1)).TrimEnd('.');

    public static string InWords(this Failure failure) => failure switch
    {
        Failure.Timeout => "The system did not answer in time.",
        Failure.MissingField => "The record, or a field that it should have, is missing.",
        Failure.PermissionDenied => "The system refused access.",
        Failure.StaleData => "The record is older than it may be.",
        Failure.DuplicateRecord => "The system returned several records for one key.",
        Failure.UnexpectedShape => "The system answered in another form than expected.",
        Failure.RateLimited => "The system asks to be called less often.",
        Failure.Unavailable => "The system cannot be reached.",
        _ => "The call failed for a reason that is not known.",
    };
}
