namespace SdkHarness.Generators.Patterns;

/// <summary>Nodes of a graph as a key: two with the same nodes are equal.</summary>
internal readonly struct NodeSet(int[] nodes) : IEquatable<NodeSet>
{
    private readonly int[] _nodes = nodes;

    public bool Equals(NodeSet other) => _nodes.AsSpan().SequenceEqual(other._nodes);

    public override bool Equals(object? obj) => obj is NodeSet other && Equals(other);

    public override int GetHashCode()
    {
        int hash = 17;
        foreach (int node in _nodes)
            hash = unchecked((hash * 31) + node);
        return hash;
    }
}
