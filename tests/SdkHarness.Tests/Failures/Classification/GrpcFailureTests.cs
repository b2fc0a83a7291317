using Grpc.Core;

namespace SdkHarness.Tests.Failures.Classification;

public sealed class GrpcFailureTests
{
    private static FailureClassification Of(StatusCode status, Metadata? trailers = null) =>
        new GrpcFailureClassifier().Classify(new InvalidOperationException("wrapped", new RpcException(new Status(status, "password=hunter2"), trailers ?? [])))!;

    [Theory]
    [InlineData(StatusCode.DeadlineExceeded, Failure.Timeout, AttemptEffect.Unknown)]
    [InlineData(StatusCode.PermissionDenied, Failure.PermissionDenied, AttemptEffect.None)]
    [InlineData(StatusCode.Unauthenticated, Failure.PermissionDenied, AttemptEffect.None)]
    [InlineData(StatusCode.ResourceExhausted, Failure.RateLimited, AttemptEffect.None)]
    [InlineData(StatusCode.NotFound, Failure.MissingField, AttemptEffect.None)]
    [InlineData(StatusCode.AlreadyExists, Failure.DuplicateRecord, AttemptEffect.Unknown)]
    [InlineData(StatusCode.DataLoss, Failure.UnexpectedShape, AttemptEffect.Unknown)]
    [InlineData(StatusCode.Unavailable, Failure.Unavailable, AttemptEffect.Unknown)]
    [InlineData(StatusCode.Aborted, Failure.Unavailable, AttemptEffect.Unknown)]
    [InlineData(StatusCode.Internal, Failure.Unknown, AttemptEffect.Unknown)]
    public void A_status_code_is_a_mode_and_its_text_is_not_kept(StatusCode status, Failure failure, AttemptEffect effect)
    {
        FailureClassification found = Of(status);
        Assert.Equal((failure, effect, null), (found.Failure, found.Effect, found.Message));
    }

    [Theory]
    [InlineData("1500", 1500)]
    [InlineData("-1", null)]
    [InlineData("soon", null)]
    public void The_wait_that_a_server_asks_for_is_read(string pushback, int? milliseconds) => Assert.Equal(
        milliseconds is { } wait ? TimeSpan.FromMilliseconds(wait) : null,
        Of(StatusCode.Unavailable, new Metadata { { "grpc-retry-pushback-ms", pushback } }).RetryAfter);

    [Fact]
    public void Another_exception_is_not_known() => Assert.Null(new GrpcFailureClassifier().Classify(new TimeoutException()));
}
