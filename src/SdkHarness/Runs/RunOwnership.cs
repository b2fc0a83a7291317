namespace SdkHarness;

/// <summary>The lease under which this process writes a run's journal: appends, renews it, and gives it back.</summary>
internal sealed class RunOwnership : IAsyncDisposable
{
    private readonly IHarnessStore _store;
    private readonly TimeProvider _time;
    private readonly TimeSpan _duration;
    private readonly HarnessLog _log;
    private readonly RunObservers _observers;
    private readonly SemaphoreSlim _renewing = new(1, 1);
    private readonly ITimer _heartbeat;
    private RunLease _lease;
    private long _sequence;
    private string _head;
    private volatile bool _lost;
    private bool _disposed;

    public RunOwnership(RunServices services, RunLease lease, RunRecord run)
    {
        _store = services.Store;
        _time = services.Time;
        _duration = services.Options.LeaseDuration;
        _log = services.Log;
        _observers = services.Observers;
        _lease = lease;
        _sequence = run.Sequence;
        _head = run.HeadHash;
        TimeSpan beat = _duration / 3;
        _heartbeat = _time.CreateTimer(static self => ((RunOwnership)self!).Beat(), this, beat, beat);
    }

    public string RunId => _lease.RunId;

    /// <summary>Appends under the lease. The run's gate makes the appends of this process follow one another.</summary>
    public ValueTask AppendAsync(DateTimeOffset at, RunChange change, CancellationToken cancellationToken)
    {
        if (_store is not IEventStore events)
            return AppendEntriesAsync(at, change, cancellationToken);

        cancellationToken.ThrowIfCancellationRequested();
        events.Append(_lease, _sequence, at, change);
        _sequence += change.Events.Length;
        _observers.Tell(RunId, change.Events, at);
        return default;
    }

    private async ValueTask AppendEntriesAsync(DateTimeOffset at, RunChange change, CancellationToken cancellationToken)
    {
        var entries = new JournalEntry[change.Events.Length];
        long sequence = _sequence;
        string head = _head;
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = JournalCodec.Encode(RunId, ++sequence, _lease.Epoch, at, change.Events[i], head);
            head = entries[i].Hash;
        }

        var batch = new JournalBatch(entries)
        {
            Status = change.Events.Select(RunState.StatusAfter).LastOrDefault(static status => status is not null),
            Functions = [.. change.Events.OfType<CallProposed>().Select(static proposed => proposed.Function).Distinct()],
            OpenedApprovals = change.Opened,
            ChangedApprovals = change.Changed,
        };
        await _store.AppendAsync(_lease, batch, cancellationToken).ConfigureAwait(false);
        _sequence = sequence;
        _head = head;
        _observers.Tell(RunId, change.Events, at);
    }

    /// <summary>Whether the run is known to be ours at least until a time.</summary>
    public bool IsHeldUntil(DateTimeOffset time) => !_lost && _lease.Expires >= time;

    /// <summary>Makes sure that the run is ours at least until a time, right before something is sent.</summary>
    /// <exception cref="LeaseLostException">Another process owns the run.</exception>
    public async ValueTask EnsureUntilAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (_lost)
            throw Lost();
        if (_lease.Expires < until)
            await RenewAsync(until, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        await _heartbeat.DisposeAsync().ConfigureAwait(false);
        try
        {
            await _store.ReleaseLeaseAsync(_lease, CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A lease that cannot be given back ends by itself; what the run's end threw must not be hidden by it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _log.LeaseNotReleased(e, RunId);
        }

        _renewing.Dispose();
    }

    private async ValueTask RenewAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        await _renewing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // With some time to spare, so that the calls that follow do not each renew it again.
            DateTimeOffset spared = until == DateTimeOffset.MinValue ? until : until + (_duration / 3);
            DateTimeOffset usual = _time.GetUtcNow() + _duration;
            DateTimeOffset expires = new[] { spared, usual, _lease.Expires }.Max();
            _lease = _lost ? throw Lost() : await _store.RenewLeaseAsync(_lease, expires, cancellationToken).ConfigureAwait(false) ?? throw Lost();
        }
        finally
        {
            _renewing.Release();
        }
    }

    private LeaseLostException Lost()
    {
        _lost = true;
        return new LeaseLostException($"Run {RunId} was taken over by another owner; this one stops working on it.");
    }

    private void Beat() => _ = BeatAsync();

    private async Task BeatAsync()
    {
        if (_disposed || _lease.Expires > _time.GetUtcNow() + _duration)
            return;
        try
        {
            await RenewAsync(DateTimeOffset.MinValue, CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A beat has no caller: what it cannot renew, the next append or send finds gone, and says so there.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (!_disposed)
                _log.LeaseNotRenewed(e, RunId);
        }
    }
}
