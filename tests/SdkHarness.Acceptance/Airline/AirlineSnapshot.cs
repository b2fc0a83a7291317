using System.Text.Json;

namespace SdkHarness.Acceptance.Airline;

/// <summary>The desk's data before anything happened. Shared by every run, and never changed: its records are immutable.</summary>
public sealed record AirlineSnapshot(
    IReadOnlyDictionary<string, Flight> Flights,
    IReadOnlyDictionary<string, Customer> Users,
    IReadOnlyDictionary<string, Reservation> Reservations)
{
    public static AirlineSnapshot Load(string path)
    {
        using FileStream file = File.OpenRead(path);
        return JsonSerializer.Deserialize<AirlineSnapshot>(file, AirlineJson.Of(AirlineEdition.Tau2Bench))
            ?? throw new InvalidDataException($"{path} holds no database.");
    }
}
