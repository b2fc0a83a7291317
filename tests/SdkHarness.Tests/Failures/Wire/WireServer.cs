using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SdkHarness.Tests.Failures.Wire;

/// <summary>A real HTTP server on loopback that misbehaves for real, as often as it is told to, and then behaves.</summary>
public sealed class WireServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, byte> _keys = new();
    private int _left;
    private int _effects;
    private int _requests;

    private WireServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>How it misbehaves.</summary>
    public Fault Fault { get; private set; }

    public int Requests => _requests;

    /// <summary>How often it was changed; a key that it knows changes nothing again.</summary>
    public int Effects => _effects;

    public static async Task<WireServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new WireServer(builder.Build());
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    public void Misbehave(Fault fault, int times)
    {
        Fault = fault;
        _left = times;
        _effects = 0;
        _requests = 0;
        _keys.Clear();
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        bool misbehaves = Interlocked.Decrement(ref _left) >= 0;
        bool refuses = misbehaves && Fault is Fault.RateLimited or Fault.Unauthorized or Fault.Forbidden;
        if (HttpMethods.IsPost(context.Request.Method) && !refuses && _keys.TryAdd(Key(context), 0))
            Interlocked.Increment(ref _effects);
        await (misbehaves ? MisbehaveAsync(context) : WriteAsync(context, Body()));
    }

    /// <summary>A request without a key is always a new one.</summary>
    private static string Key(HttpContext context) =>
        context.Request.Headers["Idempotency-Key"] is [{ Length: > 0 } key] ? key : Guid.NewGuid().ToString();

    private async Task MisbehaveAsync(HttpContext context)
    {
        switch (Fault)
        {
            case Fault.Timeout:
                await Task.Delay(TimeSpan.FromSeconds(5), context.RequestAborted);
                break;
            case Fault.RateLimited:
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = "0";
                await WriteAsync(context, """{"type":"https://wire.example/limit","title":"Slow down"}""", "application/problem+json");
                break;
            case Fault.Unauthorized:
                context.Response.StatusCode = 401;
                break;
            case Fault.Forbidden:
                context.Response.StatusCode = 403;
                break;
            case Fault.ServerError:
                context.Response.StatusCode = 503;
                break;
            case Fault.DroppedConnection:
                context.Response.ContentType = "application/json";
                context.Response.ContentLength = 500;
                await context.Response.WriteAsync("""{"name":"on""", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
                break;
            case Fault.MissingField:
                await WriteAsync(context, Body().Replace("\"name\":\"one\",", "", StringComparison.Ordinal));
                break;
            case Fault.RenamedField:
                await WriteAsync(context, Body().Replace("\"name\"", "\"fullName\"", StringComparison.Ordinal));
                break;
            case Fault.ChangedType:
                await WriteAsync(context, Body().Replace("\"one\"", "[]", StringComparison.Ordinal));
                break;
            case Fault.StaleTimestamp:
                await WriteAsync(context, Body(age: TimeSpan.FromHours(2)));
                break;
            case Fault.DuplicatedRecord:
                await WriteAsync(context, Body().Replace("\"id\":\"2\"", "\"id\":\"1\"", StringComparison.Ordinal));
                break;
            case Fault.TruncatedBody:
                await WriteAsync(context, Body()[..40]);
                break;
            default:
                throw new InvalidOperationException($"This server has no way of {Fault}.");
        }
    }

    private static string Body(TimeSpan age = default) =>
        $$$"""{"name":"one","asOf":"{{{(TimeProvider.System.GetUtcNow() - age).ToString("O", CultureInfo.InvariantCulture)}}}","lines":[{"id":"1","text":"a"},{"id":"2","text":"b"}]}""";

    private static Task WriteAsync(HttpContext context, string body, string type = "application/json")
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body, Encoding.UTF8, context.RequestAborted);
    }
}
