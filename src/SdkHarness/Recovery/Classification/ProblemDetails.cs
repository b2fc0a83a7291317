using System.Net.Http;
using System.Text.Json;

namespace SdkHarness;

/// <summary>
/// What a server says of a failure in problem details (RFC 9457): the kind and its title, which are the same at every occurrence. The detail
/// of the occurrence may hold anybody's data, and stays out.
/// </summary>
internal static class ProblemDetails
{
    private const int MostBytes = 32 * 1024;
    private const int LongestText = 200;

    public static async ValueTask<string?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentType?.MediaType is not "application/problem+json" || content.Headers.ContentLength > MostBytes)
            return null;

        try
        {
            byte[] buffer = new byte[MostBytes];
            Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            int read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            using var document = JsonDocument.Parse(buffer.AsMemory(0, read));
            return (Text(document.RootElement, "title"), Text(document.RootElement, "type")) switch
            {
                (null, null) => null,
                ({ } title, null or "about:blank") => title,
                (null, { } type) => type,
                ({ } title, { } type) => $"{title} ({type})",
            };
        }
        catch (Exception e) when (e is JsonException or IOException or HttpRequestException)
        {
            return null; // The status stands; what the server would have added to it cannot be read.
        }
    }

    private static string? Text(JsonElement problem, string member) =>
        problem.ValueKind == JsonValueKind.Object
        && problem.TryGetProperty(member, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? text.Length <= LongestText ? text : text[..LongestText]
            : null;
}
