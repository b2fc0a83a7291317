namespace AotAgent;

/// <summary>The system behind the tools: what is in stock, and what has been sent.</summary>
public sealed class Warehouse
{
    /// <summary>What has left the house, in order.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>How many of an article there are.</summary>
    public int Stock(string sku) => sku.StartsWith("LAMP", StringComparison.Ordinal) ? 12 : 0;
}
