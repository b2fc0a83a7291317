using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace SdkHarness.Acceptance.Airline;

public sealed partial class AirlineTools
{
    private const string ReservationNotFound = "Error: reservation not found";

    /// <summary>Cancels a whole reservation and refunds what was paid to where it came from.</summary>
    /// <param name="reservation_id">The reservation id, for example ZFA04Y.</param>
    [WriteScope("airline.reservations", Destructive = true)]
    [RequiresApproval(Role = Approver, Reason = Confirmation)]
    public JsonElement CancelReservation(string reservation_id)
    {
        if (!database.Reservations.TryGetValue(reservation_id, out Reservation? reservation))
            return Answer(ReservationNotFound);

        IEnumerable<Payment> refunds = reservation.PaymentHistory.Select(static paid => paid with { Amount = -paid.Amount });
        return Store(reservation with { PaymentHistory = [.. reservation.PaymentHistory, .. refunds], Status = "cancelled" });
    }

    /// <summary>Changes the checked bags of a reservation; each further bag that is not free costs 50 dollars.</summary>
    /// <param name="reservation_id">The reservation id, for example ZFA04Y.</param>
    /// <param name="total_baggages">How many bags are checked from now on.</param>
    /// <param name="nonfree_baggages">How many of them are paid for.</param>
    /// <param name="payment_id">The payment method's id, for example credit_card_7815826.</param>
    [WriteScope("airline.reservations")]
    [RequiresApproval(Role = Approver, Reason = Confirmation)]
    public JsonElement UpdateReservationBaggages(string reservation_id, int total_baggages, int nonfree_baggages, string payment_id)
    {
        if (!database.Reservations.TryGetValue(reservation_id, out Reservation? reservation))
            return Answer(ReservationNotFound);
        int price = checked(50 * Math.Max(0, nonfree_baggages - reservation.NonfreeBaggages));
        if (Pay(reservation.UserId, payment_id, price) is { } refused)
            return Answer(refused);
        return Store(reservation.Charged(payment_id, price) with
        {
            TotalBaggages = total_baggages,
            NonfreeBaggages = nonfree_baggages,
        });
    }

    /// <summary>Replaces the flights of a reservation, charging or refunding the difference in price.</summary>
    /// <param name="reservation_id">The reservation id, for example ZFA04Y.</param>
    /// <param name="cabin">The cabin of the reservation.</param>
    /// <param name="flights">Every flight of the new reservation, those that stay included.</param>
    /// <param name="payment_id">The payment method's id, for example credit_card_7815826.</param>
    [WriteScope("airline.reservations")]
    [RequiresApproval(Role = Approver, Reason = Confirmation)]
    public JsonElement UpdateReservationFlights(
        string reservation_id,
        [AllowedValues("business", "economy", "basic_economy")] string cabin,
        IReadOnlyList<FlightChoice> flights,
        string payment_id)
    {
        if (!database.Reservations.TryGetValue(reservation_id, out Reservation? reservation))
            return Answer(ReservationNotFound);

        int seats = reservation.Passengers.Count;
        var changed = new List<ReservedFlight>();
        foreach (FlightChoice flight in flights)
        {
            ReservedFlight? kept = cabin == reservation.Cabin ? Kept(reservation, flight) : null;
            if (kept is null && Choose(flight, cabin, seats, out kept) is { } unavailable)
                return Answer(unavailable);
            changed.Add(kept!);
        }

        int difference = (changed.Sum(static flight => flight.Price) - reservation.Flights.Sum(static flight => flight.Price)) * seats;
        if (Pay(reservation.UserId, payment_id, difference) is { } refused)
            return Answer(refused);
        return Store(reservation.Charged(payment_id, difference) with
        {
            Flights = changed,
            Cabin = edition == AirlineEdition.Tau2Bench ? cabin : reservation.Cabin,
        });
    }

    /// <summary>Replaces the passengers of a reservation by as many others.</summary>
    /// <param name="reservation_id">The reservation id, for example ZFA04Y.</param>
    /// <param name="passengers">Every passenger.</param>
    [WriteScope("airline.reservations")]
    [RequiresApproval(Role = Approver, Reason = Confirmation)]
    public JsonElement UpdateReservationPassengers(string reservation_id, IReadOnlyList<Passenger> passengers) =>
        !database.Reservations.TryGetValue(reservation_id, out Reservation? reservation) ? Answer(ReservationNotFound)
        : passengers.Count != reservation.Passengers.Count ? Answer("Error: number of passengers does not match")
        : Store(reservation with { Passengers = passengers });

    private static ReservedFlight? Kept(Reservation reservation, FlightChoice choice) =>
        reservation.Flights.FirstOrDefault(flight => flight.FlightNumber == choice.FlightNumber && flight.Date == choice.Date);

    /// <summary>Charges a change, or refunds it where it is negative; says why not, or null.</summary>
    private string? Pay(string userId, string paymentId, int amount)
    {
        if (!database.Users.TryGetValue(userId, out Customer? user))
            return "Error: user not found";
        if (!user.PaymentMethods.TryGetValue(paymentId, out PaymentMethod? method))
            return "Error: payment method not found";
        if (method.IsCertificate)
            return "Error: certificate cannot be used to update reservation";
        if (!method.IsGiftCard)
            return null;
        if (method.Amount < amount)
            return "Error: gift card balance is not enough";
        database.Users[userId] = user.WithPaymentMethod(method.Charge(amount));
        return null;
    }

    private JsonElement Store(Reservation reservation)
    {
        database.Reservations[reservation.ReservationId] = reservation;
        return Answer(reservation);
    }
}
