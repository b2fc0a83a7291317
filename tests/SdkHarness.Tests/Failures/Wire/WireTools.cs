#pragma warning disable HRN104 // What the presets do where nothing is declared is among what is tested.
using System.Net.Http.Json;
using SdkHarness.Tests.Failures.Matrix;

namespace SdkHarness.Tests.Failures.Wire;

/// <summary>Tools over real HTTP, with the presets' paths.</summary>
[ToolSet("wire", Owner = "tests")]
[CallTimeout(0.4)]
public sealed partial class WireTools(HttpClient client)
{
    /// <summary>Reads.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    [ReadScope("wire.record")]
    public async Task<MatrixResult> ReadAsync(CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await client.GetAsync(new Uri("/record", UriKind.Relative), cancellationToken);
        return await RecordAsync(response, cancellationToken);
    }

    /// <summary>Writes under a key.</summary>
    /// <param name="key">Makes it happen once.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("wire.record"), AutoApproved("a test")]
    public Task<MatrixResult> WriteKeyedAsync([IdempotencyKey] string key, CancellationToken cancellationToken) => PostAsync(key, cancellationToken);

    /// <summary>Writes.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("wire.record"), AutoApproved("a test")]
    public Task<MatrixResult> WritePlainAsync(CancellationToken cancellationToken) => PostAsync(null, cancellationToken);

    private async Task<MatrixResult> PostAsync(string? key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/record", UriKind.Relative));
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using HttpResponseMessage response = await client.SendAsync(request, cancellationToken);
        return await RecordAsync(response, cancellationToken);
    }

    private static async Task<MatrixResult> RecordAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await response.EnsureToolSuccessAsync(cancellationToken);
        return (await response.Content.ReadFromJsonAsync<MatrixResult>(cancellationToken))!;
    }
}

/// <summary>Uses them.</summary>
[Agent("wire-agent", Owner = "tests", Version = "1")]
[UsesTools<WireTools>]
[Grant(Read = ["wire.record"], Write = ["wire.record"])]
public sealed partial class WireAgent;
