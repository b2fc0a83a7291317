using System.Text.Json.Serialization;

namespace SdkHarness.Acceptance.Airline;

/// <summary>One flight on one day: seats and prices by cabin while it can be booked, times once it is on its way.</summary>
public sealed record FlightDay(string Status)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, int>? AvailableSeats { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, int>? Prices { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ActualDepartureTimeEst { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ActualArrivalTimeEst { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? EstimatedDepartureTimeEst { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? EstimatedArrivalTimeEst { get; init; }

    [JsonIgnore]
    public bool IsAvailable => Status == "available";
}
