using System.Collections.Immutable;

namespace SdkHarness;

/// <summary>One run of an <see cref="InMemoryStore"/>, whose gate is held. Events become entries, chained and hashed, when they are first read.</summary>
internal sealed class InMemoryRun(RunRecord record, string owner, DateTimeOffset expires)
{
    private readonly EventLog _events = new();
    private string? _lastFunction;
    private RunRecord _record = record;
    private ImmutableList<JournalEntry> _entries = [];

    public string? Owner { get; set; } = owner;

    public DateTimeOffset Expires { get; set; } = expires;

    public long Epoch { get; private set; } = record.Epoch;

    public long Sequence => _record.Sequence + _events.Count;

    public HashSet<string> Functions { get; } = new(StringComparer.Ordinal);

    public RunRecord Record
    {
        get
        {
            WriteOut();
            return _record;
        }
    }

    public ImmutableList<JournalEntry> Entries
    {
        get
        {
            WriteOut();
            return _entries;
        }
    }

    public bool IsHeldBy(RunLease lease) => Owner == lease.Owner && Epoch == lease.Epoch;

    /// <summary>Gives the run to an owner, in a new epoch.</summary>
    public long Take(string owner, DateTimeOffset expires)
    {
        _record = Record with { Epoch = ++Epoch };
        (Owner, Expires) = (owner, expires);
        return Epoch;
    }

    public void Add(long epoch, DateTimeOffset at, IReadOnlyList<JournalEvent> events)
    {
        _events.Add(events, epoch, at);
        for (int i = 0; i < events.Count; i++)
        {
            if (events[i] is CallProposed { Function: var function } && !ReferenceEquals(function, _lastFunction))
                Functions.Add(_lastFunction = function);
        }
    }

    public void Add(JournalBatch batch)
    {
        WriteOut();
        JournalEntry last = batch.Entries[^1];
        _entries = _entries.AddRange(batch.Entries);
        Functions.UnionWith(batch.Functions);
        _record = _record with
        {
            Status = batch.Status ?? _record.Status, Sequence = last.Sequence, HeadHash = last.Hash, Updated = last.At,
        };
    }

    public bool Matches(RunFilter filter)
    {
        RunRecord record = Record;
        return (filter.Customer is null || string.Equals(record.Customer, filter.Customer, StringComparison.OrdinalIgnoreCase))
            && (filter.Account is null || string.Equals(record.Account, filter.Account, StringComparison.OrdinalIgnoreCase))
            && (filter.Agent is null || record.Agent == filter.Agent)
            && (filter.Tool is null || Functions.Contains(filter.Tool))
            && (filter.Workflow is null || record.Workflow == filter.Workflow)
            && (filter.Status is null || record.Status == filter.Status)
            && (filter.Since is null || record.Started >= filter.Since)
            && (filter.Until is null || record.Started < filter.Until)
            && (filter.IdPrefix is null || record.Id.StartsWith(filter.IdPrefix, StringComparison.Ordinal));
    }

    private void WriteOut()
    {
        if (_events.Count == 0)
            return;

        ImmutableList<JournalEntry>.Builder entries = _entries.ToBuilder();
        RunRecord record = _record;
        foreach ((JournalEvent happened, long epoch, DateTimeOffset at) in _events.Read())
        {
            JournalEntry entry = JournalCodec.Encode(record.Id, record.Sequence + 1, epoch, at, happened, record.HeadHash);
            entries.Add(entry);
            record = record with
            {
                Status = RunState.StatusAfter(happened) ?? record.Status, Sequence = entry.Sequence, HeadHash = entry.Hash, Updated = entry.At,
            };
        }

        _entries = entries.ToImmutable();
        _record = record;
        _events.Clear();
    }
}
