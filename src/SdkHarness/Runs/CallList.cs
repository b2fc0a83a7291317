namespace SdkHarness;

/// <summary>
/// A run's calls in the order in which they were proposed. One writer adds while others look: what they hold does not change in their hands.
/// </summary>
internal sealed class CallList
{
    private CallState[] _calls = [];
    private int _count;
    private bool _isNumbered = true;

    public int Count => Volatile.Read(ref _count);

    /// <summary>The calls so far.</summary>
    public IReadOnlyList<CallState> Snapshot()
    {
        int count = Count;
        if (count == 0)
            return [];
        return new ArraySegment<CallState>(_calls, 0, count);
    }

    /// <summary>The call of an id, or null. Ids are numbers in order, unless a journal says otherwise.</summary>
    public CallState? Find(string id)
    {
        int count = Count;
        if (Number(id) is var number && number <= count && number > 0 && _calls[number - 1].Id == id)
            return _calls[number - 1];
        return _isNumbered ? null : FindAmong(count, id);
    }

    private CallState? FindAmong(int count, string id) => Array.Find(_calls[..count], call => call.Id == id);

    /// <summary>Adds a call; false where there is one of its id.</summary>
    public bool TryAdd(CallState call)
    {
        if (Find(call.Id) is not null)
            return false;

        _isNumbered &= Number(call.Id) == _count + 1;
        if (_count == _calls.Length)
            Array.Resize(ref _calls, Math.Max(8, _count * 2));
        call.Position = _count;
        _calls[_count] = call;
        Volatile.Write(ref _count, _count + 1);
        return true;
    }

    /// <summary>12 for <c>c12</c>; -1 for what is written in another way.</summary>
    private static int Number(string id)
    {
        if (id.Length is < 2 or > 9 || id[0] != 'c' || id[1] == '0')
            return -1;

        int number = 0;
        for (int i = 1; i < id.Length; i++)
        {
            if (!char.IsAsciiDigit(id[i]))
                return -1;
            number = (number * 10) + (id[i] - '0');
        }

        return number;
    }
}
