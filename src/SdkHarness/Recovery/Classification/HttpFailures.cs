using System.Net;
using System.Net.Http;

namespace SdkHarness;

/// <summary>What HTTP's status codes (RFC 9110, RFC 6585) and the platform's connection errors amount to.</summary>
internal static class HttpFailures
{
    public static FailureClassification? Of(HttpRequestException exception) =>
        exception.StatusCode is { } status ? Of(status, retryAfter: null)
        : exception.HttpRequestError != HttpRequestError.Unknown ? Of(exception.HttpRequestError)
        : exception.InnerException is null ? new(Failure.Unavailable)
        : KnownFailures.Classify(exception.InnerException) is { Failure: not Failure.Unknown } inner ? inner
        : new(Failure.Unavailable);

    public static FailureClassification Of(HttpRequestError error) => error switch
    {
        // Nothing was sent before there was a connection.
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError => new(Failure.Unavailable, Effect: AttemptEffect.None),
        HttpRequestError.UserAuthenticationError => KnownFailures.Refused(Failure.PermissionDenied),
        HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded => new(Failure.UnexpectedShape),
        _ => new(Failure.Unavailable),
    };

    public static FailureClassification Of(HttpStatusCode status, TimeSpan? retryAfter) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired
            or HttpStatusCode.UnavailableForLegalReasons => KnownFailures.Refused(Failure.PermissionDenied),
        HttpStatusCode.TooManyRequests => KnownFailures.Refused(Failure.RateLimited, retryAfter),
        HttpStatusCode.RequestTimeout or HttpStatusCode.GatewayTimeout => new(Failure.Timeout, RetryAfter: retryAfter),
        HttpStatusCode.Conflict or HttpStatusCode.MultipleChoices => new(Failure.DuplicateRecord),
        HttpStatusCode.NotFound or HttpStatusCode.Gone => KnownFailures.Refused(Failure.MissingField),
        HttpStatusCode.NotAcceptable or HttpStatusCode.UnsupportedMediaType => KnownFailures.Refused(Failure.UnexpectedShape),
        >= HttpStatusCode.InternalServerError => new(Failure.Unavailable, RetryAfter: retryAfter),
        >= HttpStatusCode.BadRequest => KnownFailures.Refused(Failure.Unknown),
        _ => new(Failure.Unknown),
    };
}
