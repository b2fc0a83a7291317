using System.ComponentModel;
using System.Text.Json.Serialization;

namespace SdkHarness.Acceptance.Airline;

/// <summary>A flight on a day, as the model names it.</summary>
public sealed record FlightChoice(
    [property: JsonPropertyName("flight_number"), Description("The flight number, for example HAT001")] string FlightNumber,
    [property: JsonPropertyName("date"), Description("The day of departure, YYYY-MM-DD")] string Date);
