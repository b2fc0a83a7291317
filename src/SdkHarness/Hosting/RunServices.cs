using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace SdkHarness;

/// <summary>What a run uses of its process: the store, the clock, the model, and a scope of the application's services.</summary>
internal sealed class RunServices(
    IHarnessStore store,
    TimeProvider time,
    HarnessOptions options,
    IChatClient? chatClient,
    HarnessLog log,
    RunObservers observers,
    CallRecovery recovery,
    IServiceScopeFactory scopes)
    : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, object> _toolSets = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private AsyncServiceScope? _scope;
    private volatile IServiceProvider? _provider;

    public IHarnessStore Store { get; } = store;

    public TimeProvider Time { get; } = time;

    public HarnessOptions Options { get; } = options;

    public IChatClient? ChatClient { get; } = chatClient;

    public HarnessLog Log { get; } = log;

    public RunObservers Observers { get; } = observers;

    public CallRecovery Recovery { get; } = recovery;

    public IServiceProvider Provider
    {
        get
        {
            if (_provider is { } made)
                return made;
            lock (_lock)
                return _provider ??= (_scope ??= scopes.CreateAsyncScope()).ServiceProvider;
        }
    }

    /// <summary>The run's instance of a tool set, made when it is first needed.</summary>
    public object ToolSet(ToolSetRegistration registration)
    {
        if (_toolSets.TryGetValue(registration.Contract.Name, out object? toolSet))
            return toolSet;
        IServiceProvider provider = Provider;
        lock (_lock)
        {
            if (!_toolSets.TryGetValue(registration.Contract.Name, out toolSet))
                _toolSets[registration.Contract.Name] = toolSet = registration.Resolve(provider);
            return toolSet;
        }
    }

    public ValueTask DisposeAsync() => _scope?.DisposeAsync() ?? ValueTask.CompletedTask;
}
