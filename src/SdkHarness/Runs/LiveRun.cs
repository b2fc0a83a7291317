namespace SdkHarness;

/// <summary>A run that this process works on, with the lease and the services that it holds for it.</summary>
internal sealed class LiveRun(RunContext run, RunOwnership ownership, RunServices services) : IAsyncDisposable
{
    public RunContext Run { get; } = run;

    public async Task RecordAsync(JournalEvent happened, CancellationToken cancellationToken)
    {
        using IDisposable gate = await Run.EnterAsync(cancellationToken).ConfigureAwait(false);
        await Run.RecordAsync(Run.World.Now(), new RunChange(happened), cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await ownership.DisposeAsync().ConfigureAwait(false);
        await services.DisposeAsync().ConfigureAwait(false);
        Run.Dispose();
    }
}
