using System.Text.Json;

namespace SdkHarness.Acceptance.Airline;

public sealed partial class AirlineTools
{
    /// <summary>Gets a user's profile with payment methods and reservation ids.</summary>
    /// <param name="user_id">The user id, for example sara_doe_496.</param>
    [ReadScope("airline.users")]
    public JsonElement GetUserDetails(string user_id) =>
        database.Users.TryGetValue(user_id, out Customer? user) ? Answer(user.As(edition)) : Answer("Error: user not found");

    /// <summary>Gets a reservation.</summary>
    /// <param name="reservation_id">The reservation id, for example 8JX2WO.</param>
    [ReadScope("airline.reservations")]
    public JsonElement GetReservationDetails(string reservation_id) =>
        database.Reservations.TryGetValue(reservation_id, out Reservation? reservation)
            ? Answer(reservation)
            : Answer("Error: reservation not found");

    /// <summary>Gets the status of a flight on a day.</summary>
    /// <param name="flight_number">The flight number, for example HAT001.</param>
    /// <param name="date">The day, YYYY-MM-DD.</param>
    [ReadScope("airline.flights")]
    public string GetFlightStatus(string flight_number, string date) =>
        !database.Flights.TryGetValue(flight_number, out Flight? flight) ? $"Error: flight {flight_number} not found"
        : !flight.Dates.TryGetValue(date, out FlightDay? day) ? $"Error: flight {flight_number} not found on date {date}"
        : day.Status;

    /// <summary>Lists every airport with its city, by IATA code.</summary>
    [ReadScope("airline.airports")]
    public IReadOnlyDictionary<string, string> ListAllAirports() => Airports.Cities;
}
