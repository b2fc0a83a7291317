namespace AotAgent;

/// <summary>The system behind the tools: what is in stock, and what has been sent.</summary>
public sealed class Warehouse
{
    /// <summary>What has left the house, in order.</summary>
    public List<string> Sent { get; } = [];

    private readonly Dictionary<string, int> _stock = new(StringComparer.Ordinal) { ["LAMP"] = 12 };

    /// <summary>How many of an article there are; its kind is what stands before the dash.</summary>
    public int Stock(string sku) => _stock.GetValueOrDefault(sku.Split('-')[0]);
}
