using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace SdkHarness.Corpora.BadCalls;

/// <summary>The same methods without a guard, as the peers are given them.</summary>
public sealed class PlainOrders(Desk desk)
{
    /// <summary>Updates an order.</summary>
    [Description("Updates an order.")]
    public string UpdateOrder(
        [RegularExpression("^[A-Z]{3}-[0-9]{1,10}$"), StringLength(32, MinimumLength = 3)] string id,
        [Range(1, 100)] int quantity,
        Priority priority,
        [MaxLength(20)] List<LineItem>? items = null)
    {
        desk.Note($"{id} {quantity} {priority} {items?.Count}");
        return "updated";
    }

    /// <summary>Adds a line to a shipment.</summary>
    [Description("Adds a line to a shipment.")]
    public string AddLine(string s, LineItem it, int n)
    {
        desk.Note($"{s} {it} {n}");
        return "added";
    }
}
