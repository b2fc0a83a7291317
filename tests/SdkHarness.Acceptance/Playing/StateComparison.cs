using System.Text.Json;
using System.Text.Json.Nodes;
using SdkHarness.Acceptance.Airline;

namespace SdkHarness.Acceptance.Playing;

/// <summary>Compares a run's data with the recorded changes of the original's, record by record.</summary>
/// <remarks>Records that neither side changed are the snapshot's own on both, so only the others are looked at.</remarks>
internal sealed class StateComparison(AirlineDatabase database, AirlineEdition edition)
{
    /// <summary>The records that are not as recorded, as JSON pointers; none where the state is equal.</summary>
    public IReadOnlyList<string> Differences(JsonElement stateDiff)
    {
        Dictionary<string, JsonNode?> expected = Expected(stateDiff);
        Dictionary<string, JsonNode?> actual = [];
        Collect("flights", database.Before.Flights, database.Flights, actual);
        Collect("users", database.Before.Users, database.Users, actual);
        Collect("reservations", database.Before.Reservations, database.Reservations, actual);
        return
        [
            .. expected.Keys.Union(actual.Keys)
                .Where(record => Canonical(expected.TryGetValue(record, out JsonNode? want) ? want : Before(record))
                    != Canonical(actual.TryGetValue(record, out JsonNode? got) ? got : Before(record)))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>SHA-256 over the canonical JSON of all the data.</summary>
    public string Digest() => CanonicalJson.Digest(CanonicalJson.Canonicalize(
        AirlineJson.Answer(new AirlineSnapshot(database.Flights, database.Users, database.Reservations), edition)));

    private Dictionary<string, JsonNode?> Expected(JsonElement stateDiff)
    {
        var records = new Dictionary<string, JsonNode?>();
        foreach (JsonElement change in stateDiff.EnumerateArray())
        {
            string[] path = JsonPatch.Path(change);
            string record = $"/{path[0]}/{path[1]}";
            if (!records.ContainsKey(record))
                records[record] = Before(record);
            records[record] = JsonPatch.Apply(records[record], path.AsSpan(2), change);
        }

        return records;
    }

    private JsonNode? Before(string record)
    {
        string[] path = record.Split('/');
        return path[1] switch
        {
            "flights" => Node(database.Before.Flights.GetValueOrDefault(path[2])),
            "users" => Node(database.Before.Users.GetValueOrDefault(path[2])),
            _ => Node(database.Before.Reservations.GetValueOrDefault(path[2])),
        };
    }

    private void Collect<T>(string section, IReadOnlyDictionary<string, T> before, Dictionary<string, T> after, Dictionary<string, JsonNode?> changed)
        where T : class
    {
        foreach ((string id, T value) in after)
        {
            if (!ReferenceEquals(before.GetValueOrDefault(id), value))
                changed[$"/{section}/{id}"] = Node(value);
        }
    }

    private JsonNode? Node<T>(T? value)
        where T : class => value is null ? null : JsonSerializer.SerializeToNode(value, AirlineJson.Of(edition));

    private static string? Canonical(JsonNode? node) =>
        node is null ? null : CanonicalJson.Canonicalize(JsonSerializer.SerializeToElement(node));
}
