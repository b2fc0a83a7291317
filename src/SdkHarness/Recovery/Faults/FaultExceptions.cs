using System.Net;
using System.Net.Http;

namespace SdkHarness;

/// <summary>What a body throws where a fault strikes: what it would throw if its system had failed so.</summary>
internal static class FaultExceptions
{
    public static Exception Of(FaultRule rule) => rule.Fault switch
    {
        Fault.Timeout or Fault.Latency => new TimeoutException("Injected: no answer."),
        Fault.RateLimited => Status(HttpStatusCode.TooManyRequests, rule.RetryAfter),
        Fault.Unauthorized => Status(HttpStatusCode.Unauthorized, null),
        Fault.Forbidden => Status(HttpStatusCode.Forbidden, null),
        Fault.ServerError => Status(HttpStatusCode.ServiceUnavailable, rule.RetryAfter),
        Fault.DroppedConnection => new HttpIOException(HttpRequestError.ResponseEnded, "Injected: the connection was closed."),
        _ => new InvalidOperationException("Injected: nobody expects this."),
    };

    public static string Words(FaultRule rule)
    {
        string what = rule.Fault switch
        {
            Fault.Timeout => "no answer",
            Fault.RateLimited => $"HTTP 429{Wait(rule)}",
            Fault.Unauthorized => "HTTP 401",
            Fault.Forbidden => "HTTP 403",
            Fault.ServerError => $"HTTP 503{Wait(rule)}",
            Fault.DroppedConnection => "a closed connection",
            Fault.Exception => "an unexpected exception",
            Fault.MissingField => "a missing field",
            Fault.RenamedField => "a renamed field",
            Fault.ChangedType => "a field of another type",
            Fault.StaleTimestamp => "an old record",
            Fault.DuplicatedRecord => "a duplicated record",
            Fault.TruncatedBody => "a truncated answer",
            _ => "a late answer",
        };
        return rule is { IsOfAnswer: true, IsOfResult: false } ? $"{what}, after the body had run" : what;
    }

    private static string Wait(FaultRule rule) => rule.RetryAfter is { } wait ? $" with Retry-After {Ages.InWords(wait)}" : "";

    /// <summary>By the same way as a real response.</summary>
    private static ToolFailureException Status(HttpStatusCode status, TimeSpan? retryAfter)
    {
        FailureClassification found = HttpFailures.Of(status, retryAfter);
        return new ToolFailureException(found.Failure, $"{found.Failure.InWords()} HTTP {(int)status}")
        {
            RetryAfter = found.RetryAfter,
            Effect = found.Effect,
        };
    }
}
