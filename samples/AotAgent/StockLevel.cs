using SdkHarness;

namespace AotAgent;

/// <summary>What there is of one article.</summary>
/// <param name="Sku">The article.</param>
/// <param name="Available">How many can be sent today.</param>
/// <param name="Shelf">Where it lies.</param>
/// <param name="Buyer">Who buys it in; only for agents that may see contact data.</param>
public sealed record StockLevel(string Sku, int Available, Shelf Shelf, [property: Sensitive("contact")] string Buyer);
