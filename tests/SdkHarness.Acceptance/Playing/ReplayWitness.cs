using Microsoft.Extensions.AI;

namespace SdkHarness.Acceptance.Playing;

/// <summary>Stands where tools and model are, while a run is replayed, and counts whoever comes. Nobody may.</summary>
internal sealed class ReplayWitness : IChatClient
{
    private int _touched;

    /// <summary>How often a tool set was made or the model was asked.</summary>
    public int Touched => _touched;

    /// <summary>Makes no tool set.</summary>
    public TToolSet Refuse<TToolSet>(IServiceProvider services)
        where TToolSet : class
    {
        Interlocked.Increment(ref _touched);
        throw new InvalidOperationException($"A replay asked for {typeof(TToolSet).Name}.");
    }

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _touched);
        throw new InvalidOperationException("A replay asked the model.");
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _touched);
        throw new InvalidOperationException("A replay asked the model.");
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
