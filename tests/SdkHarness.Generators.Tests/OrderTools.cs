using System.ComponentModel.DataAnnotations;

namespace SdkHarness.Generators.Tests;

public enum Priority { Low, Normal, High }

/// <summary>One line of an order.</summary>
/// <param name="Sku">The article.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Note">A remark.</param>
public sealed record LineItem(string Sku, [Range(1, 999)] int Quantity, string? Note = null);

/// <summary>An order as it has been changed.</summary>
/// <param name="Id">The order's id.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="Items">Its lines.</param>
public sealed record OrderChange(string Id, int Quantity, Priority Priority, IReadOnlyList<LineItem> Items);

/// <summary>Orders of the shop.</summary>
[ToolSet("orders", Owner = "shop")]
[OnFailure(Failure.Any, Recovery.Escalate)]
public sealed partial class OrderTools
{
    /// <summary>Changes an order.</summary>
    /// <param name="id">The order's id.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="priority">How urgent it is.</param>
    /// <param name="items">Its lines.</param>
    /// <param name="cancellationToken">Cancels.</param>
    [WriteScope("orders.order"), AutoApproved("reversible within the day"), Idempotent]
    public Task<OrderChange> UpdateOrderAsync(
        [RegularExpression("^[A-Z]{3}-[0-9]{1,10}$"), StringLength(32, MinimumLength = 3)] string id,
        [Range(1, 100)] int quantity,
        Priority priority,
        [MaxLength(20)] List<LineItem>? items,
        CancellationToken cancellationToken) =>
        Task.FromResult(new OrderChange(id, quantity, priority, items ?? []));
}
