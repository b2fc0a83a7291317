namespace SdkHarness.Generators.Patterns;

/// <summary>Which nodes are reached without taking a unit.</summary>
internal sealed class NfaClosure(Nfa nfa)
{
    private readonly int[] _seen = new int[nfa.Nodes.Count];
    private readonly Stack<int> _open = new();
    private int _round;

    /// <summary>The nodes that take a unit or wait for the end, sorted.</summary>
    public int[] Of(IReadOnlyList<int> from, bool atStart)
    {
        var found = new List<int>();
        foreach (int node in Reached(from, atStart, atEnd: false))
        {
            if (nfa.Nodes[node].Kind is NfaKind.Unit or NfaKind.End or NfaKind.Accept)
                found.Add(node);
        }

        found.Sort();
        return [.. found];
    }

    /// <summary>Whether the text may end here.</summary>
    public bool Accepts(IReadOnlyList<int> from, bool atStart) => Reached(from, atStart, atEnd: true).Any(node => node == nfa.Accept);

    private IEnumerable<int> Reached(IReadOnlyList<int> from, bool atStart, bool atEnd)
    {
        _round++;
        _open.Clear();
        foreach (int node in from)
            Open(node);
        while (_open.Count > 0)
        {
            int node = _open.Pop();
            yield return node;
            NfaNode at = nfa.Nodes[node];
            if (at.Kind == NfaKind.Split || (at.Kind == NfaKind.Start && atStart) || (at.Kind == NfaKind.End && atEnd))
                Open(at.Next);
            if (at.Kind == NfaKind.Split)
                Open(at.Other);
        }
    }

    private void Open(int node)
    {
        if (node < 0 || _seen[node] == _round)
            return;
        _seen[node] = _round;
        _open.Push(node);
    }
}
