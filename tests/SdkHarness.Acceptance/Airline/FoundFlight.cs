using System.Text.Json.Serialization;

namespace SdkHarness.Acceptance.Airline;

/// <summary>A flight as a search shows it: the flight, and one of its days.</summary>
public sealed record FoundFlight(
    string FlightNumber,
    string Origin,
    string Destination,
    string ScheduledDepartureTimeEst,
    string ScheduledArrivalTimeEst,
    string Status,
    string? Date)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, int>? AvailableSeats { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, int>? Prices { get; init; }

    public static FoundFlight Of(Flight flight, FlightDay day, string? date) =>
        new(
            flight.FlightNumber,
            flight.Origin,
            flight.Destination,
            flight.ScheduledDepartureTimeEst,
            flight.ScheduledArrivalTimeEst,
            day.Status,
            date)
        {
            AvailableSeats = day.AvailableSeats,
            Prices = day.Prices,
        };
}
