namespace SdkHarness;

/// <summary>
/// Lets the calls of a session, which its host may have run side by side, go on in the recorded order: each waits before it decides or
/// records until the next recorded event is its own.
/// </summary>
internal sealed class ReplayTurns
{
    private readonly AsyncLocal<ReplayStrand?> _current = new();

    public string? CurrentCall => _current.Value?.Call;

    /// <summary>Starts a call, and returns once it waits for its turn or has come to its end.</summary>
    public async Task<ReplayStrand> StartAsync(string call, Func<Task> work)
    {
        var strand = new ReplayStrand(call);
        strand.Running = RunAsync(strand, work);
        await strand.SettledAsync().ConfigureAwait(false);
        return strand;
    }

    /// <summary>Waits until it is the current call's turn.</summary>
    public Task WaitAsync(Func<string, bool> isTurn) =>
        _current.Value is { } strand && !isTurn(strand.Call) ? strand.WaitAsync() : Task.CompletedTask;

    private async Task RunAsync(ReplayStrand strand, Func<Task> work)
    {
        _current.Value = strand;
        await work().ConfigureAwait(false);
    }
}

/// <summary>One call's course through the code.</summary>
internal sealed class ReplayStrand(string call)
{
    private TaskCompletionSource _turn = New();
    private TaskCompletionSource _waits = New();

    public string Call { get; } = call;

    public Task Running { get; set; } = Task.CompletedTask;

    public Task WaitAsync()
    {
        _turn = New();
        _waits.SetResult();
        return _turn.Task;
    }

    /// <summary>Gives the call its turn, and returns once it waits for the next or has come to its end.</summary>
    public Task GoOnAsync()
    {
        _waits = New();
        _turn.SetResult();
        return SettledAsync();
    }

    public Task SettledAsync() => Task.WhenAny(Running, _waits.Task);

    /// <summary>Ends a call that waits: its process was lost, or it is no longer followed.</summary>
    public async Task AbandonAsync()
    {
        _turn.TrySetException(new ReplayStop(ReplayStopReason.Interrupted));
        try
        {
            await Running.ConfigureAwait(false);
        }
        catch (ReplayStop)
        {
            // The end that was asked for.
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
