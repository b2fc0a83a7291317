using System.Collections.Concurrent;

namespace SdkHarness;

/// <summary>That a call is being executed in this process, until disposed; a write also under its own name, for its twins.</summary>
internal sealed class CallMark : IDisposable
{
    private readonly CallState _call;
    private readonly ConcurrentDictionary<string, CallMark> _writes;
    private readonly string? _write;
    private TaskCompletionSource? _waited;
    private bool _isDone;

    public CallMark(CallState call, ConcurrentDictionary<string, CallMark> writes, string? write)
    {
        _call = call;
        _writes = writes;
        _write = write;
        call.Mark = this;
        if (write is not null)
            writes[write] = this;
    }

    /// <summary>When the call has an outcome; nothing is kept for it where nobody asks.</summary>
    public Task Done
    {
        get
        {
            lock (_call)
            {
                return _isDone
                    ? Task.CompletedTask
                    : (_waited ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
        }
    }

    public void Dispose()
    {
        if (_write is not null)
            _writes.TryRemove(new KeyValuePair<string, CallMark>(_write, this));
        if (_call.Mark == this)
            _call.Mark = null;
        lock (_call)
        {
            _isDone = true;
            _waited?.SetResult();
        }
    }
}
