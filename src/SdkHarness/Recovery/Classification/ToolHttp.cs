using System.Globalization;
using System.Net;
using System.Net.Http;

namespace SdkHarness;

/// <summary>Tells the harness what an HTTP response that is no success says, which an exception of the platform does not carry.</summary>
public static class ToolHttp
{
    /// <summary>
    /// Throws what a response without success amounts to, in place of <see cref="HttpResponseMessage.EnsureSuccessStatusCode"/>: the mode by its
    /// status, how long to wait by <c>Retry-After</c> (seconds or date), and the title of problem details (RFC 9457) for people.
    /// </summary>
    /// <param name="response">The response; disposed of where it throws.</param>
    /// <param name="cancellationToken">Cancels reading the problem details.</param>
    /// <returns>The response, where its status is a success.</returns>
    /// <exception cref="ToolFailureException">It is none.</exception>
    [Reads]
    public static ValueTask<HttpResponseMessage> EnsureToolSuccessAsync(
        this HttpResponseMessage response, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.IsSuccessStatusCode ? new(response) : ThrowAsync(response, cancellationToken);
    }

    /// <summary>Whether a status means that the system failed or refused, whatever was asked of it.</summary>
    internal static bool IsFailure(HttpStatusCode status) =>
        status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired
            or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    private static async ValueTask<HttpResponseMessage> ThrowAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using HttpResponseMessage failed = response;
        TimeSpan? wait = RetryAfter.Of(failed.Headers, TimeProvider.System.GetUtcNow());
        FailureClassification found = HttpFailures.Of(failed.StatusCode, wait);
        string? problem = await ProblemDetails.ReadAsync(failed.Content, cancellationToken).ConfigureAwait(false);
        string status = string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)failed.StatusCode}");
        throw new ToolFailureException(found.Failure, $"{found.Failure.InWords()} {status}{(problem is null ? "" : $": {problem}")}")
        {
            RetryAfter = found.RetryAfter,
            Effect = found.Effect,
        };
    }
}
