namespace SdkHarness;

/// <summary>Events as they were appended, in pieces: one array for all would be moved whole each time it grows.</summary>
internal sealed class EventLog
{
    private const int PieceLength = 256;

    private readonly List<Append[]> _pieces = [];
    private int _used = PieceLength;

    /// <summary>How many events there are.</summary>
    public long Count { get; private set; }

    public void Add(IReadOnlyList<JournalEvent> events, long epoch, DateTimeOffset at)
    {
        if (_used == PieceLength)
        {
            _pieces.Add(new Append[PieceLength]);
            _used = 0;
        }

        _pieces[^1][_used++] = new Append(events, epoch, at);
        Count += events.Count;
    }

    /// <summary>The events in the order in which they happened.</summary>
    public IEnumerable<(JournalEvent Happened, long Epoch, DateTimeOffset At)> Read()
    {
        for (int piece = 0; piece < _pieces.Count; piece++)
        {
            int appends = piece == _pieces.Count - 1 ? _used : PieceLength;
            for (int i = 0; i < appends; i++)
            {
                Append append = _pieces[piece][i];
                foreach (JournalEvent happened in append.Events)
                    yield return (happened, append.Epoch, append.At);
            }
        }
    }

    public void Clear()
    {
        _pieces.Clear();
        _used = PieceLength;
        Count = 0;
    }

    private readonly record struct Append(IReadOnlyList<JournalEvent> Events, long Epoch, DateTimeOffset At);
}
