using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace SdkHarness.Acceptance.Airline;

public sealed partial class AirlineTools
{
    private static readonly string[] BookingIds = ["HATHAT", "HATHAU", "HATHAV"];

    /// <summary>Books a reservation and charges its payment methods.</summary>
    /// <param name="user_id">The user id, for example sara_doe_496.</param>
    /// <param name="origin">The airport of departure, for example SFO.</param>
    /// <param name="destination">The airport of arrival, for example JFK.</param>
    /// <param name="flight_type">The type of trip.</param>
    /// <param name="cabin">The cabin, the same on every flight.</param>
    /// <param name="flights">Every flight of the trip, in order.</param>
    /// <param name="passengers">Every passenger.</param>
    /// <param name="payment_methods">What is charged; together the total price.</param>
    /// <param name="total_baggages">How many bags are checked.</param>
    /// <param name="nonfree_baggages">How many of them are paid for.</param>
    /// <param name="insurance">Whether travel insurance is bought.</param>
    [WriteScope("airline.reservations")]
    [RequiresApproval(Role = Approver, Reason = Confirmation)]
    public JsonElement BookReservation(
        string user_id,
        string origin,
        string destination,
        [AllowedValues("round_trip", "one_way")] string flight_type,
        [AllowedValues("business", "economy", "basic_economy")] string cabin,
        IReadOnlyList<FlightChoice> flights,
        IReadOnlyList<Passenger> passengers,
        IReadOnlyList<Payment> payment_methods,
        int total_baggages,
        int nonfree_baggages,
        [AllowedValues("yes", "no")] string insurance)
    {
        if (!database.Users.TryGetValue(user_id, out Customer? user))
            return Answer("Error: user not found");
        if (Choose(flights, cabin, passengers.Count, out List<ReservedFlight> chosen) is { } unavailable)
            return Answer(unavailable);

        int price = checked(
            (chosen.Sum(static flight => flight.Price) * passengers.Count)
            + (insurance == "yes" ? 30 * passengers.Count : 0)
            + (50 * nonfree_baggages));
        if (RefusePayment(user, payment_methods, price) is { } refused)
            return Answer(refused);

        string id = BookingIds.FirstOrDefault(id => !database.Reservations.ContainsKey(id)) ?? BookingIds[^1];
        var reservation = new Reservation(
            id, user_id, origin, destination, flight_type, cabin, chosen, passengers, payment_methods, "2024-05-15T15:00:00",
            total_baggages, nonfree_baggages, insurance, Status: null);
        database.Reservations[id] = reservation;
        Customer charged = payment_methods.Aggregate(user, Charge);
        database.Users[user_id] = charged with { Reservations = [.. charged.Reservations, id] };
        if (edition == AirlineEdition.Tau2Bench)
        {
            foreach (FlightChoice flight in flights)
                database.TakeSeats(flight.FlightNumber, flight.Date, cabin, passengers.Count);
        }

        return Answer(reservation);
    }

    /// <summary>Prices the flights for a cabin; says why one cannot be had, or null.</summary>
    private string? Choose(IReadOnlyList<FlightChoice> flights, string cabin, int seats, out List<ReservedFlight> chosen)
    {
        chosen = [];
        foreach (FlightChoice flight in flights)
        {
            if (Choose(flight, cabin, seats, out ReservedFlight? reserved) is { } unavailable)
                return unavailable;
            chosen.Add(reserved!);
        }

        return null;
    }

    private string? Choose(FlightChoice choice, string cabin, int seats, out ReservedFlight? reserved)
    {
        (string number, string date) = choice;
        reserved = null;
        if (!database.Flights.TryGetValue(number, out Flight? flight))
            return $"Error: flight {number} not found";
        if (!flight.Dates.TryGetValue(date, out FlightDay? day))
            return $"Error: flight {number} not found on date {date}";
        if (!day.IsAvailable)
            return $"Error: flight {number} not available on date {date}";
        if (day.AvailableSeats![cabin] < seats)
            return $"Error: not enough seats on flight {number}";
        reserved = new ReservedFlight(number, flight.Origin, flight.Destination, date, day.Prices![cabin]);
        return null;
    }

    private static string? RefusePayment(Customer user, IReadOnlyList<Payment> payments, int price)
    {
        foreach (Payment payment in payments)
        {
            if (!user.PaymentMethods.TryGetValue(payment.PaymentId, out PaymentMethod? method))
                return $"Error: payment method {payment.PaymentId} not found";
            if (method.Amount < payment.Amount)
                return $"Error: not enough balance in payment method {payment.PaymentId}";
        }

        int paid = payments.Sum(static payment => payment.Amount);
        return paid == price ? null : $"Error: payment amount does not add up, total price is {price}, but paid {paid}";
    }

    /// <summary>A gift card keeps what is left; a certificate is gone whole; a credit card is not kept in balance here.</summary>
    private static Customer Charge(Customer user, Payment payment) => user.PaymentMethods[payment.PaymentId] switch
    {
        { IsGiftCard: true } card => user.WithPaymentMethod(card.Charge(payment.Amount)),
        { IsCertificate: true } certificate => user.WithoutPaymentMethod(certificate.Id),
        _ => user,
    };
}
