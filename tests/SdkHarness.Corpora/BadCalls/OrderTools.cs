using System.ComponentModel.DataAnnotations;

namespace SdkHarness.Corpora.BadCalls;

/// <summary>Orders, guarded.</summary>
[ToolSet("orders", Owner = "order-desk")]
public sealed partial class OrderTools(Desk desk)
{
    /// <summary>Updates an order.</summary>
    /// <param name="id">The order's id.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="priority">How urgent it is.</param>
    /// <param name="items">The lines.</param>
    [ReadScope("orders.order")]
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
    /// <param name="s">The shipment.</param>
    /// <param name="it">The line.</param>
    /// <param name="n">How many boxes.</param>
    [ReadScope("orders.order")]
    public string AddLine(string s, LineItem it, int n)
    {
        desk.Note($"{s} {it} {n}");
        return "added";
    }
}

/// <summary>The agent that updates orders.</summary>
[Agent("orders", Owner = "order-desk", Version = "1")]
[UsesTools<OrderTools>]
[Grant(Read = ["orders.order"])]
public sealed partial class OrderAgent;
