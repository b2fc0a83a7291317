using System.Text.Json;

namespace SdkHarness.Corpora.Translation;

/// <summary>Holds the schema that the generator made of the C# form against the corpus's own.</summary>
internal static class SchemaComparison
{
    /// <summary>Asserts that both have the same arguments, of the same types, of which the same are required.</summary>
    public static void AssertSameArguments(JsonElement theirs, JsonElement ours)
    {
        Assert.Equal(Names(theirs), Names(ours));
        Assert.Equal(Required(theirs), Required(ours));
        if (!theirs.TryGetProperty("properties", out JsonElement properties))
            return;

        foreach (JsonProperty property in properties.EnumerateObject())
        {
            JsonElement other = ours.GetProperty("properties").GetProperty(property.Name);
            if (Types(property.Value) is { Count: > 0 } types)
                Assert.Equal(types, Types(other));
            if (property.Value.TryGetProperty("items", out JsonElement item) && Object(item) is { } theirItem)
                AssertSameArguments(theirItem, other.GetProperty("items"));
            if (property.Value.TryGetProperty("properties", out JsonElement inner) && inner.EnumerateObject().Any())
                AssertSameArguments(property.Value, other);
        }
    }

    /// <summary>The schema, where it names members.</summary>
    private static JsonElement? Object(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out JsonElement inner) && inner.EnumerateObject().Any() ? schema : null;

    private static string[] Names(JsonElement schema) =>
        schema.TryGetProperty("properties", out JsonElement properties) ? [.. properties.EnumerateObject().Select(static one => one.Name).Order(StringComparer.Ordinal)] : [];

    private static string[] Required(JsonElement schema) =>
        schema.TryGetProperty("required", out JsonElement names) ? [.. names.EnumerateArray().Select(static one => one.GetString()!).Order(StringComparer.Ordinal)] : [];

    /// <summary>The types, null aside: what may be left out takes null in C#.</summary>
    private static HashSet<string> Types(JsonElement schema) =>
        !schema.TryGetProperty("type", out JsonElement type) ? []
        : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(static one => one.GetString()!).Where(static one => one != "null")]
        : [type.GetString()!];
}
