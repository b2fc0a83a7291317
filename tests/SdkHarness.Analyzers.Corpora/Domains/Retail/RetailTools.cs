// The retail domain of tau2-bench (github.com/sierra-research/tau2-bench, MIT licence, Copyright (c) 2025 Sierra Research), said in C#.
namespace Tau2.Retail;

/// <summary>The tools of the store's desk.</summary>
/// <param name="db">The store's data.</param>
[ToolSet("retail", Owner = "retail-desk")]
[OnFailure(Failure.Any, Recovery.Escalate)]
public sealed partial class RetailTools(RetailDb db)
{
    private Order GetOrder(string orderId) =>
        db.Orders.TryGetValue(orderId, out Order? order) ? order : throw new ArgumentException("Order not found");

    private User GetUser(string userId) =>
        db.Users.TryGetValue(userId, out User? user) ? user : throw new ArgumentException("User not found");

    private Product GetProduct(string productId) =>
        db.Products.TryGetValue(productId, out Product? product) ? product : throw new ArgumentException("Product not found");

    private Variant GetVariant(string productId, string variantId) =>
        GetProduct(productId).Variants.TryGetValue(variantId, out Variant? variant) ? variant : throw new ArgumentException("Variant not found");

    private PaymentMethod GetPaymentMethod(string userId, string paymentMethodId) =>
        GetUser(userId).PaymentMethods.TryGetValue(paymentMethodId, out PaymentMethod? method)
            ? method
            : throw new ArgumentException("Payment method not found");

    private static bool IsPendingOrder(Order order) => order.Status.Contains("pending", StringComparison.Ordinal);
}
