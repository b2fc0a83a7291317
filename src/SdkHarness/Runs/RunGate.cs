namespace SdkHarness;

/// <summary>Lets one in at a time, in the order of asking. Entering where nobody is inside costs one lock and no object.</summary>
internal sealed class RunGate : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private bool _isTaken;
    private bool _isClosed;

    /// <summary>Enters where nobody is inside.</summary>
    /// <exception cref="ObjectDisposedException">It is closed.</exception>
    public bool TryEnter()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            if (_isTaken)
                return false;
            _isTaken = true;
            return true;
        }
    }

    /// <summary>Enters, after those who asked before.</summary>
    /// <exception cref="ObjectDisposedException">It is closed.</exception>
    public Task EnterAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TaskCompletionSource turn;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            if (!_isTaken)
            {
                _isTaken = true;
                return Task.CompletedTask;
            }

            turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);
        }

        return cancellationToken.CanBeCanceled ? WaitAsync(turn, cancellationToken) : turn.Task;
    }

    /// <summary>Leaves; who waits longest is inside from then on. Disposing means leaving, so that <c>using</c> does it.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            // Who has given up waiting is passed over.
            while (_waiting.TryDequeue(out TaskCompletionSource? next))
            {
                if (next.TrySetResult())
                    return;
            }

            _isTaken = false;
        }
    }

    /// <summary>Lets nobody in any more; who waits still gets in.</summary>
    public void Close()
    {
        lock (_lock)
            _isClosed = true;
    }

    private static async Task WaitAsync(TaskCompletionSource turn, CancellationToken cancellationToken)
    {
        using CancellationTokenRegistration caller = cancellationToken.UnsafeRegister(
            static (turn, token) => ((TaskCompletionSource)turn!).TrySetCanceled(token), turn);
        await turn.Task.ConfigureAwait(false);
    }
}
