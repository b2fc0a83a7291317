using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace SdkHarness.Tests.Failures.Classification;

public sealed class KnownFailureTests
{
    private const string Secret = "password=hunter2";

    public static TheoryData<Exception, Failure, AttemptEffect> Known => new()
    {
        { new TimeoutException(Secret), Failure.Timeout, AttemptEffect.Unknown },
        { new TaskCanceledException(Secret, new TimeoutException()), Failure.Timeout, AttemptEffect.Unknown },
        { new TimeoutRejectedException(Secret), Failure.Timeout, AttemptEffect.Unknown },
        { new HttpRequestException(Secret, null, HttpStatusCode.GatewayTimeout), Failure.Timeout, AttemptEffect.Unknown },
        { new HttpRequestException(Secret, null, HttpStatusCode.RequestTimeout), Failure.Timeout, AttemptEffect.Unknown },
        { new HttpRequestException(Secret, null, HttpStatusCode.Unauthorized), Failure.PermissionDenied, AttemptEffect.None },
        { new HttpRequestException(Secret, null, HttpStatusCode.Forbidden), Failure.PermissionDenied, AttemptEffect.None },
        { new HttpRequestException(Secret, null, HttpStatusCode.ProxyAuthenticationRequired), Failure.PermissionDenied, AttemptEffect.None },
        { new HttpRequestException(Secret, null, HttpStatusCode.TooManyRequests), Failure.RateLimited, AttemptEffect.None },
        { new HttpRequestException(Secret, null, HttpStatusCode.NotFound), Failure.MissingField, AttemptEffect.None },
        { new HttpRequestException(Secret, null, HttpStatusCode.Conflict), Failure.DuplicateRecord, AttemptEffect.Unknown },
        { new HttpRequestException(Secret, null, HttpStatusCode.BadRequest), Failure.Unknown, AttemptEffect.None },
        { new HttpRequestException(Secret, null, HttpStatusCode.InternalServerError), Failure.Unavailable, AttemptEffect.Unknown },
        { new HttpRequestException(Secret, null, HttpStatusCode.BadGateway), Failure.Unavailable, AttemptEffect.Unknown },
        { new HttpRequestException(Secret), Failure.Unavailable, AttemptEffect.Unknown },
        { new HttpRequestException(HttpRequestError.NameResolutionError, Secret), Failure.Unavailable, AttemptEffect.None },
        { new HttpRequestException(HttpRequestError.ConnectionError, Secret), Failure.Unavailable, AttemptEffect.None },
        { new HttpRequestException(HttpRequestError.ResponseEnded, Secret), Failure.Unavailable, AttemptEffect.Unknown },
        { new HttpRequestException(HttpRequestError.InvalidResponse, Secret), Failure.UnexpectedShape, AttemptEffect.Unknown },
        { new HttpRequestException(HttpRequestError.UserAuthenticationError, Secret), Failure.PermissionDenied, AttemptEffect.None },
        { new HttpRequestException(Secret, new SocketException((int)SocketError.ConnectionRefused)), Failure.Unavailable, AttemptEffect.None },
        { new HttpIOException(HttpRequestError.ResponseEnded, Secret), Failure.Unavailable, AttemptEffect.Unknown },
        { new SocketException((int)SocketError.ConnectionReset), Failure.Unavailable, AttemptEffect.Unknown },
        { new IOException(Secret), Failure.Unavailable, AttemptEffect.Unknown },
        { new AuthenticationException(Secret), Failure.PermissionDenied, AttemptEffect.None },
        { new UnauthorizedAccessException(Secret), Failure.PermissionDenied, AttemptEffect.None },
        { new JsonException(Secret), Failure.UnexpectedShape, AttemptEffect.Unknown },
        { new InvalidDataException(Secret), Failure.UnexpectedShape, AttemptEffect.Unknown },
        { new KeyNotFoundException(Secret), Failure.MissingField, AttemptEffect.Unknown },
        { new BrokenCircuitException(Secret), Failure.Unavailable, AttemptEffect.None },
        { new RateLimiterRejectedException(Secret), Failure.RateLimited, AttemptEffect.None },
        { new InvalidOperationException(Secret, new JsonException(Secret)), Failure.UnexpectedShape, AttemptEffect.Unknown },
        { new AggregateException(new SocketException((int)SocketError.HostNotFound)), Failure.Unavailable, AttemptEffect.None },
        { new InvalidOperationException(Secret), Failure.Unknown, AttemptEffect.Unknown },
        { new ToolFailureException(Failure.StaleData, "old"), Failure.StaleData, AttemptEffect.None },
        { new ToolFailureException(Failure.Transient, "two modes"), Failure.Unknown, AttemptEffect.Unknown },
    };

    public static TheoryData<Exception, Failure> OfDatabases => new()
    {
        { new Database("57014"), Failure.Timeout },
        { new Database("55P03"), Failure.Timeout },
        { new Database("42501"), Failure.PermissionDenied },
        { new Database("28P01"), Failure.PermissionDenied },
        { new Database("23505"), Failure.DuplicateRecord },
        { new Database("42703"), Failure.MissingField },
        { new Database("42P01"), Failure.UnexpectedShape },
        { new Database("22P02"), Failure.UnexpectedShape },
        { new Database("40001"), Failure.Unavailable },
        { new Database("53300"), Failure.Unavailable },
        { new Database("08006"), Failure.Unavailable },
        { new Database(null, transient: true), Failure.Unavailable },
        { new Database(null, inner: new TimeoutException()), Failure.Timeout },
        { new Database(null, inner: new IOException()), Failure.Unavailable },
        { new Database(null), Failure.Unknown },
        { new Database("XX000"), Failure.Unknown },
        { SqlServer(-2), Failure.Timeout },
        { SqlServer(2627), Failure.DuplicateRecord },
        { SqlServer(229), Failure.PermissionDenied },
        { SqlServer(40501), Failure.RateLimited },
        { SqlServer(10054), Failure.Unavailable },
        { SqlServer(208), Failure.UnexpectedShape },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void An_exception_is_told_by_its_kind(Exception exception, Failure failure, AttemptEffect effect)
    {
        FailureClassification found = KnownFailures.Classify(exception);

        Assert.Equal((failure, effect), (found.Failure, found.Effect));
        Assert.DoesNotContain(Secret, found.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OfDatabases))]
    public void A_databases_error_is_told_by_what_every_provider_says(Exception exception, Failure failure) =>
        Assert.Equal(failure, KnownFailures.Classify(exception).Failure);

    private static Database SqlServer(int number)
    {
        var exception = new Database(null);
        exception.Data["HelpLink.ProdName"] = "Microsoft SQL Server";
        exception.Data["HelpLink.EvtID"] = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return exception;
    }

    private sealed class Database(string? state, bool transient = false, Exception? inner = null) : DbException("password=hunter2", inner)
    {
        public override string? SqlState => state;

        public override bool IsTransient => transient;
    }
}
