using SdkHarness;

namespace AotAgent;

/// <summary>Answers orders from stock.</summary>
[Agent("warehouse-clerk", Owner = "logistics", Version = "1")]
[UsesTools<WarehouseTools>]
[Grant(Read = ["warehouse.*"], Write = ["warehouse.shipment"])]
public sealed partial class WarehouseAgent
{
    /// <summary>What the model is told.</summary>
    public static string Instructions => "Look at the stock, then send what was ordered.";
}
