using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SdkHarness.Testing.OpenAI;

/// <summary>
/// An OpenAI-compatible chat completions endpoint on loopback that plays recorded answers, whole or as a stream, and keeps the requests
/// it got. It refuses with HTTP 400 what the real service refuses.
/// </summary>
public sealed class PlayedEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Func<PlayedRequest, PlayedAnswer?> _model;
    private readonly ConcurrentQueue<PlayedRequest> _requests = new();
    private readonly ConcurrentQueue<string> _refusals = new();
    private int _count;

    private PlayedEndpoint(WebApplication app, Func<PlayedRequest, PlayedAnswer?> model)
    {
        _app = app;
        _model = model;
    }

    /// <summary>The base address for clients, for example <c>http://127.0.0.1:41234/v1</c>.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The accepted requests, in the order in which they came.</summary>
    public IReadOnlyList<PlayedRequest> Requests => [.. _requests];

    /// <summary>Why requests were refused. Empty where the client behaved.</summary>
    public IReadOnlyList<string> Refusals => [.. _refusals];

    /// <summary>Starts an endpoint that plays these answers, one a request, in order.</summary>
    /// <param name="answers">The answers. A request after the last is refused.</param>
    /// <returns>The endpoint, listening on a free port of 127.0.0.1.</returns>
    public static Task<PlayedEndpoint> PlayAsync(params PlayedAnswer[] answers)
    {
        ConcurrentQueue<PlayedAnswer> queue = new(answers);
        return StartAsync(_ => queue.TryDequeue(out PlayedAnswer? answer) ? answer : null);
    }

    /// <summary>Starts an endpoint whose answers depend on what was asked.</summary>
    /// <param name="model">Answers a request; <see langword="null"/> refuses it. Called concurrently where requests come so.</param>
    /// <returns>The endpoint, listening on a free port of 127.0.0.1.</returns>
    public static async Task<PlayedEndpoint> StartAsync(Func<PlayedRequest, PlayedAnswer?> model)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        PlayedEndpoint endpoint = new(app, model);
        app.MapPost("/v1/chat/completions", endpoint.AnswerAsync);
        await app.StartAsync().ConfigureAwait(false);
        endpoint.Address = new Uri($"{app.Urls.Single()}/v1");
        return endpoint;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        JsonElement body = await JsonElementOrUndefined(http).ConfigureAwait(false);
        string? defect = http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal)
            ? RequestCheck.Defect(body)
            : "The request has no bearer token.";
        if (defect is not null)
        {
            await RefuseAsync(http, defect).ConfigureAwait(false);
            return;
        }

        PlayedRequest request = new(body);
        _requests.Enqueue(request);
        int number = Interlocked.Increment(ref _count);
        if (_model(request) is not { } answer)
        {
            await RefuseAsync(http, $"No recorded answer is left for request {number}.").ConfigureAwait(false);
            return;
        }

        if (answer.Status != StatusCodes.Status200OK)
            await WriteAsync(http, answer.Status, CompletionWriter.Error(answer.Text ?? "", "server_error")).ConfigureAwait(false);
        else if (request.Streams)
            await StreamAsync(http, request, answer, number).ConfigureAwait(false);
        else
            await WriteAsync(http, answer.Status, CompletionWriter.Whole(answer, Id(number), request.Model)).ConfigureAwait(false);
    }

    private static async Task StreamAsync(HttpContext http, PlayedRequest request, PlayedAnswer answer, int number)
    {
        bool withUsage = request.Body.TryGetProperty("stream_options", out JsonElement options)
            && options.TryGetProperty("include_usage", out JsonElement usage) && usage.ValueKind == JsonValueKind.True;
        http.Response.ContentType = "text/event-stream";
        foreach (JsonObject chunk in CompletionWriter.Chunks(answer, Id(number), request.Model, withUsage))
        {
            await http.Response.WriteAsync($"data: {chunk.ToJsonString()}\n\n", Encoding.UTF8, http.RequestAborted).ConfigureAwait(false);
            await http.Response.Body.FlushAsync(http.RequestAborted).ConfigureAwait(false);
        }

        await http.Response.WriteAsync("data: [DONE]\n\n", Encoding.UTF8, http.RequestAborted).ConfigureAwait(false);
    }

    private Task RefuseAsync(HttpContext http, string defect)
    {
        _refusals.Enqueue(defect);
        return WriteAsync(http, StatusCodes.Status400BadRequest, CompletionWriter.Error(defect, "invalid_request_error"));
    }

    private static Task WriteAsync(HttpContext http, int status, JsonObject body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString(), Encoding.UTF8, http.RequestAborted);
    }

    private static async Task<JsonElement> JsonElementOrUndefined(HttpContext http)
    {
        try
        {
            using JsonDocument document = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted).ConfigureAwait(false);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default; // refused by the check as no JSON object
        }
    }

    private static string Id(int number) => $"chatcmpl-{number}";
}
