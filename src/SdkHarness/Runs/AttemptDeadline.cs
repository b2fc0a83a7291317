namespace SdkHarness;

/// <summary>When an attempt ends at the latest: at its deadline, or when its caller gives up.</summary>
internal sealed class AttemptDeadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _caller;

    public AttemptDeadline(TimeSpan left, TimeProvider time, CancellationToken caller)
    {
        _source = new CancellationTokenSource(left, time);
        _caller = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _caller.Dispose();
        _source.Dispose();
    }
}
