using System.ComponentModel;
using System.Text.Json.Serialization;

namespace SdkHarness.Acceptance.Airline;

/// <summary>A passenger.</summary>
public sealed record Passenger(
    [property: JsonPropertyName("first_name"), Description("First name")] string FirstName,
    [property: JsonPropertyName("last_name"), Description("Last name")] string LastName,
    [property: JsonPropertyName("dob"), Description("Date of birth, YYYY-MM-DD")] string Dob);
