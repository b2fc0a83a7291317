namespace SdkHarness.Tests.Desk;

/// <summary>The system behind the desk tools: counts what happens to it, and fails when told to.</summary>
public sealed class DeskSystem
{
    private readonly Lock _lock = new();
    private readonly List<string> _effects = [];

    /// <summary>Every write that took effect, in order.</summary>
    public IReadOnlyList<string> Effects
    {
        get
        {
            lock (_lock)
                return [.. _effects];
        }
    }

    public List<string> Keys { get; } = [];

    public int Reads { get; set; }

    /// <summary>What the next calls do instead of answering, in order; null answers.</summary>
    public Queue<Func<CancellationToken, Task>?> Troubles { get; } = new();

    /// <summary>What is counted here is the test's, and no part of the system that the tools work on.</summary>
    [Reads]
    public async Task<string> ReadAsync(string answer, CancellationToken cancellationToken)
    {
        Reads++;
        await TroubleAsync(cancellationToken);
        return answer;
    }

    /// <summary>Trouble comes before the effect.</summary>
    public async Task WriteAsync(string effect, CancellationToken cancellationToken)
    {
        await TroubleAsync(cancellationToken);
        lock (_lock)
            _effects.Add(effect);
    }

    /// <summary>Trouble comes after the effect: the answer is lost.</summary>
    public async Task WriteAndLoseAnswerAsync(string effect, CancellationToken cancellationToken)
    {
        lock (_lock)
            _effects.Add(effect);
        await TroubleAsync(cancellationToken);
    }

    public void Fails(Exception exception, int times = 1)
    {
        for (int i = 0; i < times; i++)
            Troubles.Enqueue(_ => throw exception);
    }

    private Task TroubleAsync(CancellationToken cancellationToken) =>
        Troubles.TryDequeue(out Func<CancellationToken, Task>? trouble) && trouble is not null ? trouble(cancellationToken) : Task.CompletedTask;
}
