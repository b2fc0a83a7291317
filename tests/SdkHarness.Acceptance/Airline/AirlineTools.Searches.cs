using System.Globalization;
using System.Text.Json;

namespace SdkHarness.Acceptance.Airline;

public sealed partial class AirlineTools
{
    /// <summary>Searches the direct flights between two airports on a day that can be booked.</summary>
    /// <param name="origin">The airport of departure, for example JFK.</param>
    /// <param name="destination">The airport of arrival, for example LAX.</param>
    /// <param name="date">The day, YYYY-MM-DD.</param>
    [ReadScope("airline.flights")]
    public JsonElement SearchDirectFlight(string origin, string destination, string date) =>
        Answer(database.Flights.Values
            .Where(flight => flight.Origin == origin && flight.Destination == destination)
            .Select(flight => (Flight: flight, Day: flight.AvailableOn(date)))
            .Where(static found => found.Day is not null)
            .Select(static found => FoundFlight.Of(found.Flight, found.Day!, date: null))
            .ToList());

    /// <summary>Searches the connections with one stop between two airports on a day that can be booked.</summary>
    /// <param name="origin">The airport of departure, for example JFK.</param>
    /// <param name="destination">The airport of arrival, for example LAX.</param>
    /// <param name="date">The day of the first flight, YYYY-MM-DD.</param>
    [ReadScope("airline.flights")]
    public JsonElement SearchOnestopFlight(string origin, string destination, string date) =>
        Answer((
            from first in database.Flights.Values
            where first.Origin == origin && first.AvailableOn(date) is not null
            let next = first.LandsNextDay ? DayAfter(date) : date
            from second in database.Flights.Values
            where second.Origin == first.Destination && second.Destination == destination && second.AvailableOn(next) is not null
            where string.CompareOrdinal(first.ScheduledArrivalTimeEst, second.ScheduledDepartureTimeEst) <= 0
            select new[] { FoundFlight.Of(first, first.Dates[date], date), SecondLeg(second, date, next) }).ToList());

    /// <summary>The second leg; version 1 shows the figures of the first leg's day, also where the second departs on the next.</summary>
    private FoundFlight SecondLeg(Flight flight, string date, string next)
    {
        string shown = edition == AirlineEdition.TauBench && flight.Dates.ContainsKey(date) ? date : next;
        return FoundFlight.Of(flight, flight.Dates[shown], next);
    }

    /// <summary>The next day of May 2024, the one month that the data knows, as the original counts it.</summary>
    private static string DayAfter(string date) =>
        date is { Length: >= 2 } && int.TryParse(date.AsSpan(date.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            ? string.Create(CultureInfo.InvariantCulture, $"2024-05-{day + 1}")
            : date;
}
