namespace SdkHarness;

/// <summary>When an attempt ends at the latest: at its deadline, or when its caller gives up.</summary>
internal readonly struct AttemptDeadline : IDisposable
{
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _caller;

    public AttemptDeadline(TimeSpan left, TimeProvider time, CancellationToken caller)
    {
        _time = time;
        _source = DeadlineSources.Rent(left, time);
        _caller = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Ends it where the body may still hold the token.</summary>
    public void Dispose()
    {
        _caller.Dispose();
        _source.Dispose();
    }

    /// <summary>Ends it where the body came back at once, and no work of it goes on: the source serves another attempt.</summary>
    public void Return()
    {
        _caller.Dispose();
        DeadlineSources.Return(_source, _time);
    }
}
