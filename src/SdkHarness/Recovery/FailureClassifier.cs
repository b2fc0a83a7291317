using System.Net;
using System.Net.Sockets;
using System.Security;
using System.Text.Json;
using SdkHarness.Binding;

namespace SdkHarness;

/// <summary>Tells in which mode an exception is a failure, and says so in words that hold none of its text.</summary>
internal static class FailureClassifier
{
    public static AttemptOutcome Classify(Exception exception)
    {
        Failure failure = Mode(exception);
        string message = exception is ToolFailureException told ? told.Message : failure.InWords();
        TimeSpan? retryAfter = (exception as ToolFailureException)?.RetryAfter;
        return new AttemptOutcome(failure, message, exception.GetType().FullName, retryAfter, Effect: exception is MissingServiceException ? AttemptEffect.None : Effect(failure));
    }

    /// <summary>A system that refuses has done nothing; of anything else that a body throws nobody can tell.</summary>
    private static AttemptEffect Effect(Failure failure) =>
        failure is Failure.PermissionDenied or Failure.RateLimited or Failure.StaleData or Failure.DuplicateRecord
            ? AttemptEffect.None
            : AttemptEffect.Unknown;

    private static Failure Mode(Exception exception) => exception switch
    {
        ToolFailureException told => FailureWords.IsSingle(told.Failure) ? told.Failure : Failure.Unknown,
        OperationCanceledException or TimeoutException => Failure.Timeout,
        HttpRequestException { StatusCode: { } status } => Mode(status),
        HttpRequestException or SocketException or IOException => Failure.Unavailable,
        JsonException or FormatException or InvalidCastException => Failure.UnexpectedShape,
        KeyNotFoundException => Failure.MissingField,
        UnauthorizedAccessException or SecurityException => Failure.PermissionDenied,
        AggregateException { InnerExceptions: [var only] } => Mode(only),
        _ => Failure.Unknown,
    };

    private static Failure Mode(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired => Failure.PermissionDenied,
        HttpStatusCode.RequestTimeout or HttpStatusCode.GatewayTimeout => Failure.Timeout,
        HttpStatusCode.TooManyRequests => Failure.RateLimited,
        >= HttpStatusCode.InternalServerError => Failure.Unavailable,
        _ => Failure.Unknown,
    };
}
