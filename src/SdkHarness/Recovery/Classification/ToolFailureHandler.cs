using System.Net.Http;

namespace SdkHarness;

/// <summary>
/// Does for every request of an <see cref="HttpClient"/> what <see cref="ToolHttp.EnsureToolSuccessAsync"/> does for one, for client
/// libraries that look at the status themselves: a response by which the system fails or refuses (401, 403, 407, 408, 429, 5xx) is thrown
/// with all that it says. Any other passes: a 404 may be an answer.
/// </summary>
public sealed class ToolFailureHandler : DelegatingHandler
{
    /// <summary>For <c>AddHttpMessageHandler</c>, which sets the inner handler.</summary>
    public ToolFailureHandler()
    {
    }

    /// <summary>For a client made by hand.</summary>
    /// <param name="innerHandler">Sends the requests.</param>
    public ToolFailureHandler(HttpMessageHandler innerHandler)
        : base(innerHandler)
    {
    }

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return ToolHttp.IsFailure(response.StatusCode)
            ? await response.EnsureToolSuccessAsync(cancellationToken).ConfigureAwait(false)
            : response;
    }
}
