namespace SdkHarness.Acceptance.Airline;

/// <summary>A flight of a reservation, at the price of one passenger in dollars.</summary>
public sealed record ReservedFlight(string FlightNumber, string Origin, string Destination, string Date, int Price);
