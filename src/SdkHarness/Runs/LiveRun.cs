namespace SdkHarness;

/// <summary>A run that this process works on, with the lease and the services that it holds for it.</summary>
internal sealed class LiveRun(RunContext run, RunOwnership ownership, RunServices services) : IAsyncDisposable
{
    public RunContext Run { get; } = run;

    public ValueTask RecordAsync(JournalEvent happened, CancellationToken cancellationToken) =>
        Run.RecordInTurnAsync(at: null, new RunChange(happened), cancellationToken);

    /// <summary>Records the first event of this process's work on the run; where that fails, the run is freed at once.</summary>
    public async Task<LiveRun> BeginAsync(JournalEvent first, CancellationToken cancellationToken)
    {
        try
        {
            await RecordAsync(first, cancellationToken).ConfigureAwait(false);
            return this;
        }
        catch
        {
            await DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ownership.DisposeAsync().ConfigureAwait(false);
        await services.DisposeAsync().ConfigureAwait(false);
        Run.Dispose();
    }
}
