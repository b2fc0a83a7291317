using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace SdkHarness.Corpora.BadCalls.Peers;

/// <summary>The harness: a session's guarded tools, given the text itself or, as an <see cref="AIFunction"/>, the dictionary that a host made of it.</summary>
/// <param name="throughDictionary">Whether the arguments are handed on as a dictionary.</param>
internal sealed class GuardedPeer(bool throughDictionary) : IPeer, IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton<Desk>()
        .AddHarness(static harness => harness.AddToolSet<OrderTools>().AddAgent<OrderAgent>())
        .BuildServiceProvider();

    private GuardedSession? _session;

    public string Name => throughDictionary ? "guarded, dictionary" : "guarded, text";

    /// <summary>What the model was told about the last call.</summary>
    public JsonElement Answer { get; private set; }

    public async Task<string?> CallAsync(string tool, string json, CancellationToken cancellationToken)
    {
        _session ??= await _services.GetRequiredService<Harness>().OpenSessionAsync<OrderAgent>(new RunRequest("Update the orders"), cancellationToken);
        GuardedTool guarded = _session.Tools.Single(one => one.Name == $"orders_{tool}");
        List<string> executed = _services.GetRequiredService<Desk>().Executed;
        executed.Clear();
        Answer = throughDictionary
            ? (JsonElement)(await guarded.InvokeAsync(Dictionary(json), cancellationToken))!
            : await guarded.CallAsync(ToolArguments.Parse(json), null, cancellationToken);
        return executed.SingleOrDefault();
    }

    public async ValueTask DisposeAsync()
    {
        if (_session is not null)
            await _session.DisposeAsync();
        await _services.DisposeAsync();
    }

    private static AIFunctionArguments Dictionary(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, object?>>(json, AIJsonUtilities.DefaultOptions));
}
