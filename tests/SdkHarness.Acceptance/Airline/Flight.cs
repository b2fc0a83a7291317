using System.Text.Json.Serialization;

namespace SdkHarness.Acceptance.Airline;

/// <summary>A flight number and the days it flies.</summary>
public sealed record Flight(
    string FlightNumber,
    string Origin,
    string Destination,
    string ScheduledDepartureTimeEst,
    string ScheduledArrivalTimeEst,
    IReadOnlyDictionary<string, FlightDay> Dates)
{
    /// <summary>Whether it lands on the day after it departs.</summary>
    [JsonIgnore]
    public bool LandsNextDay => ScheduledArrivalTimeEst.Contains("+1", StringComparison.Ordinal);

    /// <summary>The day on which it can be booked, or null.</summary>
    public FlightDay? AvailableOn(string date) =>
        Dates.TryGetValue(date, out FlightDay? day) && day.IsAvailable ? day : null;
}
