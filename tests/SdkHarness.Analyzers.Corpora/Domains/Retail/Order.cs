// The retail domain of tau2-bench (github.com/sierra-research/tau2-bench, MIT licence, Copyright (c) 2025 Sierra Research), said in C#.
namespace Tau2.Retail;

/// <summary>An order with all that has happened to it.</summary>
public sealed class Order
{
    /// <summary>The order's id.</summary>
    public required string OrderId { get; set; }

    /// <summary>Who ordered.</summary>
    public required string UserId { get; set; }

    /// <summary>Where it is sent.</summary>
    public required UserAddress Address { get; set; }

    /// <summary>What was ordered.</summary>
    public List<OrderItem> Items { get; set; } = [];

    /// <summary>Where it stands: pending, processed, delivered, cancelled or what was asked for since.</summary>
    public required string Status { get; set; }

    /// <summary>What has been sent.</summary>
    public List<OrderFulfillment> Fulfillments { get; set; } = [];

    /// <summary>What was paid and refunded.</summary>
    public List<OrderPayment> PaymentHistory { get; set; } = [];

    /// <summary>Why it was cancelled.</summary>
    public string? CancelReason { get; set; }

    /// <summary>The items that are to be exchanged.</summary>
    public List<string>? ExchangeItems { get; set; }

    /// <summary>The items that they are exchanged for.</summary>
    public List<string>? ExchangeNewItems { get; set; }

    /// <summary>What pays the difference, or takes it.</summary>
    public string? ExchangePaymentMethodId { get; set; }

    /// <summary>The difference in dollars.</summary>
    public double? ExchangePriceDifference { get; set; }

    /// <summary>The items that are to be returned.</summary>
    public List<string>? ReturnItems { get; set; }

    /// <summary>Where the refund goes.</summary>
    public string? ReturnPaymentMethodId { get; set; }
}

/// <summary>One item in an order.</summary>
public sealed class OrderItem
{
    /// <summary>The product's name.</summary>
    public required string Name { get; set; }

    /// <summary>The product's id.</summary>
    public required string ProductId { get; set; }

    /// <summary>The item's id.</summary>
    public required string ItemId { get; set; }

    /// <summary>What was paid for it, in dollars.</summary>
    public double Price { get; set; }

    /// <summary>What tells it from the other variants, by name.</summary>
    public Dictionary<string, string> Options { get; set; } = [];
}

/// <summary>A parcel.</summary>
public sealed class OrderFulfillment
{
    /// <summary>The carrier's ids.</summary>
    public List<string> TrackingId { get; set; } = [];

    /// <summary>What is in it.</summary>
    public List<string> ItemIds { get; set; } = [];
}

/// <summary>A payment or a refund.</summary>
public sealed class OrderPayment
{
    /// <summary>Which of the two: payment or refund.</summary>
    public required string TransactionType { get; set; }

    /// <summary>The amount in dollars.</summary>
    public double Amount { get; set; }

    /// <summary>The payment method's id.</summary>
    public required string PaymentMethodId { get; set; }
}
