using System.Data.Common;
using System.Globalization;

namespace SdkHarness;

/// <summary>
/// What databases' errors amount to: by SQLSTATE (ISO/IEC 9075; the classes as PostgreSQL documents them in its appendix A), by SQL Server's
/// error number, which its client leaves in <see cref="Exception.Data"/>, and by what the provider calls transient.
/// </summary>
internal static class DatabaseFailures
{
    public static FailureClassification? Of(DbException exception) =>
        BySqlState(exception.SqlState)
        ?? ByNumber(exception.Data["HelpLink.EvtID"] as string)
        ?? Cause(exception)
        ?? (exception.IsTransient ? new(Failure.Unavailable) : null);

    private static FailureClassification? BySqlState(string? state) => state switch
    {
        "57014" or "55P03" or "HYT00" or "HYT01" => new(Failure.Timeout),
        "42501" => KnownFailures.Refused(Failure.PermissionDenied),
        "23505" => KnownFailures.Refused(Failure.DuplicateRecord),
        "23502" or "42703" => new(Failure.MissingField),
        { Length: 5 } => state[..2] switch
        {
            "08" or "40" or "53" or "57" or "58" => new(Failure.Unavailable),
            "28" => KnownFailures.Refused(Failure.PermissionDenied),
            "21" or "22" or "42" => new(Failure.UnexpectedShape),
            "02" => new(Failure.MissingField),
            _ => null,
        },
        _ => null,
    };

    private static FailureClassification? ByNumber(string? number) =>
        int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int error)
            ? error switch
            {
                -2 or 1222 or 258 => new(Failure.Timeout),
                229 or 230 or 262 or 297 or 916 or 18456 or 4060 => KnownFailures.Refused(Failure.PermissionDenied),
                2601 or 2627 => KnownFailures.Refused(Failure.DuplicateRecord),
                10928 or 10929 or 40501 or 49918 or 49919 or 49920 => KnownFailures.Refused(Failure.RateLimited),
                -1 or 2 or 53 or 64 or 121 or 233 or 1205 or 10053 or 10054 or 10060 or 10061 or 40197 or 40540 or 40613 => new(Failure.Unavailable),
                207 or 515 => new(Failure.MissingField),
                208 or 245 or 8114 or 8152 or 2628 => new(Failure.UnexpectedShape),
                _ => null,
            }
            : null;

    /// <summary>A provider that lost its connection, or waited in vain, wraps what the platform threw.</summary>
    private static FailureClassification? Cause(DbException exception) =>
        exception.InnerException is { } inner && KnownFailures.Classify(inner) is { Failure: not Failure.Unknown } known ? known : null;
}
