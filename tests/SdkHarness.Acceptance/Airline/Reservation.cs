namespace SdkHarness.Acceptance.Airline;

/// <summary>A reservation.</summary>
public sealed record Reservation(
    string ReservationId,
    string UserId,
    string Origin,
    string Destination,
    string FlightType,
    string Cabin,
    IReadOnlyList<ReservedFlight> Flights,
    IReadOnlyList<Passenger> Passengers,
    IReadOnlyList<Payment> PaymentHistory,
    string CreatedAt,
    int TotalBaggages,
    int NonfreeBaggages,
    string Insurance,
    string? Status)
{
    /// <summary>With a further payment, or a refund where it is negative; unchanged for nothing.</summary>
    public Reservation Charged(string paymentId, int amount) =>
        amount == 0 ? this : this with { PaymentHistory = [.. PaymentHistory, new Payment(paymentId, amount)] };
}
