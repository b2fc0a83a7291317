// The retail domain of tau2-bench (github.com/sierra-research/tau2-bench, MIT licence, Copyright (c) 2025 Sierra Research), said in C#.
namespace Tau2.Retail;

public sealed partial class RetailTools
{
    /// <summary>Exchanges items of a delivered order for others of the same products.</summary>
    /// <param name="orderId">The order id, such as '#W0000000', with the '#'.</param>
    /// <param name="itemIds">The item ids to be exchanged; there may be duplicates.</param>
    /// <param name="newItemIds">The item ids that they are exchanged for, each at the place of its old one.</param>
    /// <param name="paymentMethodId">What pays the price difference, or takes its refund.</param>
    public Order ExchangeDeliveredOrderItems(string orderId, List<string> itemIds, List<string> newItemIds, string paymentMethodId)
    {
        Order order = GetOrder(orderId);
        if (order.Status != "delivered")
            throw new ArgumentException("Non-delivered order cannot be exchanged");
        RequireItems(order, itemIds);
        if (itemIds.Count != newItemIds.Count)
            throw new ArgumentException("The number of items to be exchanged should match.");

        double difference = Math.Round(PriceDifference(order, itemIds, newItemIds), 2);
        PaymentMethod payment = GetPaymentMethod(order.UserId, paymentMethodId);
        if (payment.Source == "gift_card" && payment.Balance < difference)
            throw new ArgumentException("Insufficient gift card balance to pay for the price difference");

        order.Status = "exchange requested";
        order.ExchangeItems = [.. itemIds.Order(StringComparer.Ordinal)];
        order.ExchangeNewItems = [.. newItemIds.Order(StringComparer.Ordinal)];
        order.ExchangePaymentMethodId = paymentMethodId;
        order.ExchangePriceDifference = difference;
        return order;
    }

    /// <summary>Returns some items of a delivered order.</summary>
    /// <param name="orderId">The order id, such as '#W0000000', with the '#'.</param>
    /// <param name="itemIds">The item ids to be returned; there may be duplicates.</param>
    /// <param name="paymentMethodId">Where the refund goes: the original payment method or a gift card.</param>
    public Order ReturnDeliveredOrderItems(string orderId, List<string> itemIds, string paymentMethodId)
    {
        Order order = GetOrder(orderId);
        if (order.Status != "delivered")
            throw new ArgumentException("Non-delivered order cannot be returned");
        PaymentMethod payment = GetPaymentMethod(order.UserId, paymentMethodId);
        if (payment.Source != "gift_card" && payment.Id != order.PaymentHistory[0].PaymentMethodId)
            throw new ArgumentException("Payment method should be either the original payment method or a gift card");
        RequireItems(order, itemIds);

        order.Status = "return requested";
        order.ReturnItems = [.. itemIds.Order(StringComparer.Ordinal)];
        order.ReturnPaymentMethodId = paymentMethodId;
        return order;
    }

    private static void RequireItems(Order order, List<string> itemIds)
    {
        List<string> all = [.. order.Items.Select(static item => item.ItemId)];
        foreach (string itemId in itemIds)
        {
            if (itemIds.Count(id => id == itemId) > all.Count(id => id == itemId))
                throw new ArgumentException($"Number of {itemId} not found.");
        }
    }

    private double PriceDifference(Order order, List<string> itemIds, List<string> newItemIds)
    {
        double difference = 0;
        foreach ((string itemId, string newItemId) in itemIds.Zip(newItemIds))
        {
            OrderItem item = order.Items.First(item => item.ItemId == itemId);
            Variant variant = GetVariant(item.ProductId, newItemId);
            if (!variant.Available)
                throw new ArgumentException($"New item {newItemId} not found or available");
            difference += variant.Price - item.Price;
        }

        return difference;
    }
}
