using System.Data.Common;
using System.Net.Http;
using System.Net.Sockets;
using System.Security;
using System.Security.Authentication;
using System.Text.Json;
using System.Xml;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;
using SdkHarness.Binding;

namespace SdkHarness;

/// <summary>The exceptions of the platform, of HTTP and of databases that the harness knows. None of their text is kept.</summary>
internal static class KnownFailures
{
    /// <summary>Deeper causes are not looked for.</summary>
    private const int MostCauses = 8;

    public static FailureClassification Classify(Exception exception)
    {
        Exception? cause = exception;
        for (int depth = 0; depth < MostCauses && cause is not null; depth++)
        {
            if (Of(cause) is { } known)
                return known;
            cause = cause is AggregateException { InnerExceptions: [var only] } ? only : cause.InnerException;
        }

        return new FailureClassification(Failure.Unknown);
    }

    private static FailureClassification? Of(Exception exception) => exception switch
    {
        ToolFailureException told => Told(told),
        SystemRefusedException refused => refused.Classification,
        MissingServiceException => new(Failure.Unknown, Effect: AttemptEffect.None),
        BrokenCircuitException { RetryAfter: var after } => new(Failure.Unavailable, RetryAfter: after, Effect: AttemptEffect.None),
        RateLimiterRejectedException { RetryAfter: var after } => new(Failure.RateLimited, RetryAfter: after, Effect: AttemptEffect.None),
        HttpRequestException http => HttpFailures.Of(http),
        HttpIOException io => HttpFailures.Of(io.HttpRequestError),
        SocketException socket => new(Failure.Unavailable, Effect: NeverConnected(socket.SocketErrorCode)),
        DbException database => DatabaseFailures.Of(database),
        OperationCanceledException or TimeoutException or TimeoutRejectedException => new(Failure.Timeout),
        JsonException or XmlException or InvalidDataException or FormatException or InvalidCastException => new(Failure.UnexpectedShape),
        IOException => new(Failure.Unavailable),
        KeyNotFoundException => new(Failure.MissingField),
        UnauthorizedAccessException or SecurityException or AuthenticationException => Refused(Failure.PermissionDenied),
        _ => null,
    };

    /// <summary>A system that refuses has done nothing; of anything else that a body throws nobody can tell.</summary>
    public static FailureClassification Refused(Failure failure, TimeSpan? retryAfter = null) =>
        new(failure, RetryAfter: retryAfter, Effect: AttemptEffect.None);

    private static FailureClassification Told(ToolFailureException told)
    {
        Failure failure = FailureWords.IsSingle(told.Failure) ? told.Failure : Failure.Unknown;
        bool refused = failure is Failure.PermissionDenied or Failure.RateLimited or Failure.StaleData or Failure.DuplicateRecord;
        return new(failure, told.Message, told.RetryAfter, told.Effect ?? (refused ? AttemptEffect.None : AttemptEffect.Unknown));
    }

    private static AttemptEffect NeverConnected(SocketError error) =>
        error is SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable or SocketError.NetworkUnreachable
            ? AttemptEffect.None
            : AttemptEffect.Unknown;
}
