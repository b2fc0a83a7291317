namespace SdkHarness.Acceptance.Airline;

/// <summary>One run's copy of the desk's data. A record that the run has not replaced is the snapshot's own.</summary>
public sealed class AirlineDatabase(AirlineSnapshot snapshot)
{
    /// <summary>The state that the run began with.</summary>
    public AirlineSnapshot Before { get; } = snapshot;

    /// <summary>By flight number, in the order of the file, which searches keep.</summary>
    public Dictionary<string, Flight> Flights { get; } = new(snapshot.Flights);

    /// <summary>By user id.</summary>
    public Dictionary<string, Customer> Users { get; } = new(snapshot.Users);

    /// <summary>By reservation id.</summary>
    public Dictionary<string, Reservation> Reservations { get; } = new(snapshot.Reservations);

    /// <summary>Takes seats away from a flight on a day.</summary>
    public void TakeSeats(string flightNumber, string date, string cabin, int seats)
    {
        Flight flight = Flights[flightNumber];
        FlightDay day = flight.Dates[date];
        IReadOnlyDictionary<string, int> available = day.AvailableSeats!;
        var left = new Dictionary<string, int>(available) { [cabin] = available[cabin] - seats };
        var dates = new Dictionary<string, FlightDay>(flight.Dates) { [date] = day with { AvailableSeats = left } };
        Flights[flightNumber] = flight with { Dates = dates };
    }
}
