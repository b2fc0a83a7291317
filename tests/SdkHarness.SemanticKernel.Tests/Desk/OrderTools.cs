using System.ComponentModel.DataAnnotations;

namespace SdkHarness.SemanticKernel.Tests.Desk;

/// <summary>How urgent an order is.</summary>
public enum Priority
{
    /// <summary>When there is time.</summary>
    Low,

    /// <summary>At once.</summary>
    High,
}

/// <summary>One line of an order.</summary>
public sealed record LineItem
{
    /// <summary>What is ordered.</summary>
    public required string Sku { get; init; }

    /// <summary>How many.</summary>
    [Range(1, 999)]
    public required int Quantity { get; init; }

    /// <summary>What the packer should know.</summary>
    public string? Note { get; init; }
}

/// <summary>The order desk: a write whose schema states many constraints.</summary>
[ToolSet("orders", Owner = "order-desk")]
[OnFailure(Failure.Any, Recovery.Escalate)]
public sealed partial class OrderTools(CrmSystem system)
{
    /// <summary>Updates an order.</summary>
    /// <param name="id">The order's id.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="priority">How urgent it is.</param>
    /// <param name="items">The lines.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [WriteScope("orders.order")]
    [AutoApproved("The desk reviews every change before it ships")]
    [Idempotent]
    public Task<string> UpdateOrderAsync(
        [RegularExpression("^[A-Z]{3}-[0-9]{1,10}$"), StringLength(32, MinimumLength = 3)] string id,
        [Range(1, 100)] int quantity,
        Priority priority,
        [MaxLength(20)] IReadOnlyList<LineItem>? items = null,
        CancellationToken cancellationToken = default)
    {
        system.Execute("update_order", $"{id} {quantity} {priority} {items?.Count}");
        return Task.FromResult("updated");
    }
}

/// <summary>The agent that updates orders.</summary>
[Agent("orders", Owner = "order-desk", Version = "1")]
[UsesTools<OrderTools>]
[Grant(Write = ["orders.order"], MaxWrites = 50)]
public sealed partial class OrderAgent;
