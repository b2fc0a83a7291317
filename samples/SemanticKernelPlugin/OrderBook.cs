namespace SemanticKernelPlugin;

/// <summary>The application's own orders.</summary>
public sealed class OrderBook
{
    private readonly Dictionary<string, Order> _orders = new() { ["ORD-1001"] = new Order("ORD-1001", "Two desk lamps", 89.90m) };
    private readonly Dictionary<string, Refund> _refunds = [];

    /// <summary>Finds an order.</summary>
    /// <param name="orderId">Its id.</param>
    /// <returns>The order, or <see langword="null"/>.</returns>
    public Order? Find(string orderId) => _orders.GetValueOrDefault(orderId);

    /// <summary>Pays back; the same key pays once.</summary>
    /// <param name="orderId">The order's id.</param>
    /// <param name="amount">The amount in EUR.</param>
    /// <param name="key">The caller's idempotency key.</param>
    /// <returns>The refund.</returns>
    public Refund Refund(string orderId, decimal amount, string key)
    {
        if (!_refunds.TryGetValue(key, out Refund? refund))
            _refunds[key] = refund = new Refund(orderId, amount);
        return refund;
    }
}

/// <summary>An order.</summary>
/// <param name="OrderId">Its id.</param>
/// <param name="Goods">What was ordered.</param>
/// <param name="Total">What was paid, in EUR.</param>
public sealed record Order(string OrderId, string Goods, decimal Total);

/// <summary>Money that was paid back.</summary>
/// <param name="OrderId">The order's id.</param>
/// <param name="Amount">The amount in EUR.</param>
public sealed record Refund(string OrderId, decimal Amount);
