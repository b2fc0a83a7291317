using System.ComponentModel.DataAnnotations;
using SdkHarness;

namespace SemanticKernelPlugin;

/// <summary>The order desk. These methods were there before; the annotations say what each one may do.</summary>
[ToolSet("orders", Owner = "order-desk")]
[OnFailure(Failure.Any, Recovery.Escalate)]
public sealed partial class OrderTools(OrderBook book)
{
    /// <summary>Reads one order.</summary>
    /// <param name="orderId">The order's id, for example ORD-1001.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [ReadScope("orders.order")]
    public Task<Order> GetOrderAsync([Subject, RegularExpression("^ORD-[0-9]{4}$")] string orderId, CancellationToken cancellationToken) =>
        Task.FromResult(book.Find(orderId) ?? throw new ToolFailureException(Failure.MissingField, $"There is no order {orderId}."));

    /// <summary>Pays an amount of an order back to the customer.</summary>
    /// <param name="orderId">The order's id.</param>
    /// <param name="amount">The amount in EUR.</param>
    /// <param name="idempotencyKey">Supplied by the harness.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [WriteScope("orders.refund", External = true)]
    [RequiresApproval(Role = "desk-lead", Reason = "Money leaves the company")]
    [RequiresEvidence("orders.order")]
    public Task<Refund> RefundAsync(
        [Subject, RegularExpression("^ORD-[0-9]{4}$")] string orderId,
        [Range(0.01, 500)] decimal amount,
        [IdempotencyKey] string idempotencyKey,
        CancellationToken cancellationToken) => Task.FromResult(book.Refund(orderId, amount, idempotencyKey));
}

/// <summary>Who may use them, and for what.</summary>
[Agent("order-desk", Owner = "order-desk", Version = "1.0")]
[UsesTools<OrderTools>]
[Grant(Read = ["orders.order"], Write = ["orders.refund"])]
public sealed partial class OrderDeskAgent
{
    /// <summary>What the model is told.</summary>
    public static string Instructions => "You help at an order desk. Read an order before you change it. Act on what a call answers.";
}
