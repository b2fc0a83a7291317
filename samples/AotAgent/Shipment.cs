namespace AotAgent;

/// <summary>A shipment that has been ordered.</summary>
/// <param name="Order">The order it belongs to.</param>
/// <param name="Pieces">How many pieces it has.</param>
/// <param name="Day">The day on which it leaves.</param>
public sealed record Shipment(string Order, int Pieces, DateOnly Day);
