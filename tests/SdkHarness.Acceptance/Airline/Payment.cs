using System.ComponentModel;
using System.Text.Json.Serialization;

namespace SdkHarness.Acceptance.Airline;

/// <summary>An amount on a payment method.</summary>
public sealed record Payment(
    [property: JsonPropertyName("payment_id"), Description("The payment method's id")] string PaymentId,
    [property: JsonPropertyName("amount"), Description("How much is paid with it, in whole dollars")] int Amount);
