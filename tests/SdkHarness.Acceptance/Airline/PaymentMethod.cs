using System.Text.Json.Serialization;

namespace SdkHarness.Acceptance.Airline;

/// <summary>A credit card, or a gift card or certificate with what is left on it, in dollars.</summary>
public sealed record PaymentMethod(string Source, string Id)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Brand { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LastFour { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Amount { get; init; }

    [JsonIgnore]
    public bool IsGiftCard => Source == "gift_card";

    [JsonIgnore]
    public bool IsCertificate => Source == "certificate";

    public PaymentMethod Charge(decimal amount) => this with { Amount = Amount - amount };
}
