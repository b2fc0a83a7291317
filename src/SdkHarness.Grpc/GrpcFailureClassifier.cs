using System.Globalization;
using Grpc.Core;

namespace SdkHarness;

/// <summary>
/// Tells the status codes of gRPC (https://grpc.io/docs/guides/status-codes/), and how long the server asks to wait
/// (<c>grpc-retry-pushback-ms</c>). Add it by <c>harness.AddFailureClassifier&lt;GrpcFailureClassifier&gt;()</c>.
/// </summary>
public sealed class GrpcFailureClassifier : IFailureClassifier
{
    private const string Pushback = "grpc-retry-pushback-ms";

    /// <inheritdoc />
    public FailureClassification? Classify(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is RpcException rpc)
                return Of(rpc.StatusCode) with { RetryAfter = RetryAfter(rpc.Trailers) };
        }

        return null;
    }

    private static FailureClassification Of(StatusCode status) => status switch
    {
        StatusCode.DeadlineExceeded or StatusCode.Cancelled => new(Failure.Timeout),
        StatusCode.PermissionDenied or StatusCode.Unauthenticated => Refused(Failure.PermissionDenied),
        StatusCode.ResourceExhausted => Refused(Failure.RateLimited),
        StatusCode.NotFound => Refused(Failure.MissingField),
        StatusCode.AlreadyExists => new(Failure.DuplicateRecord),
        StatusCode.InvalidArgument or StatusCode.OutOfRange or StatusCode.FailedPrecondition => Refused(Failure.Unknown),
        StatusCode.Unimplemented => Refused(Failure.UnexpectedShape),
        StatusCode.DataLoss => new(Failure.UnexpectedShape),
        StatusCode.Unavailable or StatusCode.Aborted => new(Failure.Unavailable),
        _ => new(Failure.Unknown),
    };

    private static FailureClassification Refused(Failure failure) => new(failure, Effect: AttemptEffect.None);

    private static TimeSpan? RetryAfter(Metadata trailers) =>
        long.TryParse(trailers.GetValue(Pushback), NumberStyles.None, CultureInfo.InvariantCulture, out long milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;
}
