// The retail domain of tau2-bench (github.com/sierra-research/tau2-bench, MIT licence, Copyright (c) 2025 Sierra Research), said in C#.
namespace Tau2.Retail;

public sealed partial class RetailTools
{
    /// <summary>Cancels a pending order and refunds what was paid; a gift card at once.</summary>
    /// <param name="orderId">The order id, such as '#W0000000', with the '#'.</param>
    /// <param name="reason">Why: 'no longer needed' or 'ordered by mistake'.</param>
    public Order CancelPendingOrder(string orderId, string reason)
    {
        Order order = GetOrder(orderId);
        if (order.Status != "pending")
            throw new ArgumentException("Non-pending order cannot be cancelled");
        if (reason is not ("no longer needed" or "ordered by mistake"))
            throw new ArgumentException("Invalid reason");

        var refunds = new List<OrderPayment>();
        foreach (OrderPayment payment in order.PaymentHistory)
        {
            refunds.Add(new OrderPayment { TransactionType = "refund", Amount = payment.Amount, PaymentMethodId = payment.PaymentMethodId });
            PaymentMethod method = GetPaymentMethod(order.UserId, payment.PaymentMethodId);
            if (method.Source == "gift_card")
                method.Balance = Math.Round(method.Balance.GetValueOrDefault() + payment.Amount, 2);
        }

        order.Status = "cancelled";
        order.CancelReason = reason;
        order.PaymentHistory.AddRange(refunds);
        return order;
    }

    /// <summary>Changes where a pending order is sent.</summary>
    /// <param name="orderId">The order id, such as '#W0000000', with the '#'.</param>
    /// <param name="address1">The first line of the address, such as '123 Main St'.</param>
    /// <param name="address2">The second line of the address, such as 'Apt 1' or ''.</param>
    /// <param name="city">The city, such as 'San Francisco'.</param>
    /// <param name="state">The state, such as 'CA'.</param>
    /// <param name="country">The country, such as 'USA'.</param>
    /// <param name="zip">The zip code, such as '12345'.</param>
    public Order ModifyPendingOrderAddress(
        string orderId, string address1, string address2, string city, string state, string country, string zip)
    {
        Order order = GetOrder(orderId);
        if (!IsPendingOrder(order))
            throw new ArgumentException("Non-pending order cannot be modified");
        order.Address = new UserAddress { Address1 = address1, Address2 = address2, City = city, State = state, Country = country, Zip = zip };
        return order;
    }

    /// <summary>Replaces items of a pending order by others of the same products; once an order.</summary>
    /// <param name="orderId">The order id, such as '#W0000000', with the '#'.</param>
    /// <param name="itemIds">The item ids to be replaced; there may be duplicates.</param>
    /// <param name="newItemIds">The item ids that replace them, each at the place of its old one.</param>
    /// <param name="paymentMethodId">What pays the price difference, or takes its refund.</param>
    public Order ModifyPendingOrderItems(string orderId, List<string> itemIds, List<string> newItemIds, string paymentMethodId)
    {
        Order order = GetOrder(orderId);
        if (order.Status != "pending")
            throw new ArgumentException("Non-pending order cannot be modified");
        RequireItems(order, itemIds);
        if (itemIds.Count != newItemIds.Count)
            throw new ArgumentException("The number of items to be exchanged should match");

        double difference = PriceDifference(order, itemIds, newItemIds);
        PaymentMethod method = GetPaymentMethod(order.UserId, paymentMethodId);
        if (method.Source == "gift_card" && method.Balance < difference)
            throw new ArgumentException("Insufficient gift card balance to pay for the new item");

        order.PaymentHistory.Add(new OrderPayment
        {
            TransactionType = difference > 0 ? "payment" : "refund",
            Amount = Math.Abs(difference),
            PaymentMethodId = paymentMethodId,
        });
        if (method.Source == "gift_card")
            method.Balance = Math.Round(method.Balance.GetValueOrDefault() - difference, 2);

        // As the original has it: every item that is replaced gets the price and the options of the last one.
        Variant last = order.Items.Where(item => item.ItemId == itemIds[^1]).Select(item => GetVariant(item.ProductId, newItemIds[^1])).First();
        foreach ((string itemId, string newItemId) in itemIds.Zip(newItemIds))
        {
            OrderItem item = order.Items.First(item => item.ItemId == itemId);
            item.ItemId = newItemId;
            item.Price = last.Price;
            item.Options = last.Options;
        }

        order.Status = "pending (item modified)";
        return order;
    }

    /// <summary>Pays a pending order by another payment method, and refunds the first.</summary>
    /// <param name="orderId">The order id, such as '#W0000000', with the '#'.</param>
    /// <param name="paymentMethodId">The payment method id, such as 'gift_card_0000000' or 'credit_card_0000000'.</param>
    public Order ModifyPendingOrderPayment(string orderId, string paymentMethodId)
    {
        Order order = GetOrder(orderId);
        if (!IsPendingOrder(order))
            throw new ArgumentException("Non-pending order cannot be modified");
        PaymentMethod method = GetPaymentMethod(order.UserId, paymentMethodId);
        if (order.PaymentHistory is not [{ TransactionType: "payment" } paid])
            throw new ArgumentException("There should be exactly one payment for a pending order");
        if (paid.PaymentMethodId == paymentMethodId)
            throw new ArgumentException("The new payment method should be different from the current one");
        if (method.Source == "gift_card" && method.Balance < paid.Amount)
            throw new ArgumentException("Insufficient gift card balance to pay for the order");

        order.PaymentHistory.Add(new OrderPayment { TransactionType = "payment", Amount = paid.Amount, PaymentMethodId = paymentMethodId });
        order.PaymentHistory.Add(new OrderPayment { TransactionType = "refund", Amount = paid.Amount, PaymentMethodId = paid.PaymentMethodId });
        if (method.Source == "gift_card")
            method.Balance = Math.Round(method.Balance.GetValueOrDefault() - paid.Amount, 2);
        PaymentMethod old = GetPaymentMethod(order.UserId, paid.PaymentMethodId);
        if (old.Source == "gift_card")
            old.Balance = Math.Round(old.Balance.GetValueOrDefault() + paid.Amount, 2);
        return order;
    }

    /// <summary>Changes the default address of a user.</summary>
    /// <param name="userId">The user id, such as 'sara_doe_496'.</param>
    /// <param name="address1">The first line of the address, such as '123 Main St'.</param>
    /// <param name="address2">The second line of the address, such as 'Apt 1' or ''.</param>
    /// <param name="city">The city, such as 'San Francisco'.</param>
    /// <param name="state">The state, such as 'CA'.</param>
    /// <param name="country">The country, such as 'USA'.</param>
    /// <param name="zip">The zip code, such as '12345'.</param>
    public User ModifyUserAddress(
        string userId, string address1, string address2, string city, string state, string country, string zip)
    {
        User user = GetUser(userId);
        user.Address = new UserAddress { Address1 = address1, Address2 = address2, City = city, State = state, Country = country, Zip = zip };
        return user;
    }
}
