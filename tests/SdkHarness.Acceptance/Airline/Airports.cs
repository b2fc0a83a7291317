namespace SdkHarness.Acceptance.Airline;

/// <summary>The twenty airports of the data's flights, and the cities that they serve.</summary>
internal static class Airports
{
    public static IReadOnlyDictionary<string, string> Cities { get; } = new Dictionary<string, string>
    {
        ["SFO"] = "San Francisco",
        ["JFK"] = "New York",
        ["LAX"] = "Los Angeles",
        ["ORD"] = "Chicago",
        ["DFW"] = "Dallas",
        ["DEN"] = "Denver",
        ["SEA"] = "Seattle",
        ["ATL"] = "Atlanta",
        ["MIA"] = "Miami",
        ["BOS"] = "Boston",
        ["PHX"] = "Phoenix",
        ["IAH"] = "Houston",
        ["LAS"] = "Las Vegas",
        ["MCO"] = "Orlando",
        ["EWR"] = "Newark",
        ["CLT"] = "Charlotte",
        ["MSP"] = "Minneapolis",
        ["DTW"] = "Detroit",
        ["PHL"] = "Philadelphia",
        ["LGA"] = "LaGuardia",
    };
}
