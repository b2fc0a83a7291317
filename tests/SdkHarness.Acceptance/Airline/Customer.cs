namespace SdkHarness.Acceptance.Airline;

/// <summary>A user of the desk, with the payment methods that may be charged.</summary>
public sealed record Customer(
    string? UserId,
    PersonName Name,
    IReadOnlyDictionary<string, string> Address,
    string Email,
    string Dob,
    IReadOnlyDictionary<string, PaymentMethod> PaymentMethods,
    IReadOnlyList<Passenger> SavedPassengers,
    string Membership,
    IReadOnlyList<string> Reservations)
{
    /// <summary>As an edition tells it.</summary>
    public Customer As(AirlineEdition edition) => edition == AirlineEdition.Tau2Bench
        ? this
        : this with
        {
            UserId = null,
            Address = Address.ToDictionary(static part => part.Key == "state" ? "province" : part.Key, static part => part.Value),
        };

    public Customer WithPaymentMethod(PaymentMethod method) =>
        this with { PaymentMethods = new Dictionary<string, PaymentMethod>(PaymentMethods) { [method.Id] = method } };

    public Customer WithoutPaymentMethod(string id) =>
        this with { PaymentMethods = PaymentMethods.Where(method => method.Key != id).ToDictionary() };
}
