using System.Text.Json;

namespace SdkHarness.Corpora.Calls;

/// <summary>Whether what was sent is what the tool's body got.</summary>
internal static class Comparison
{
    /// <summary>Whether everything that was sent is there; the body also has defaults.</summary>
    public static bool Reached(JsonElement sent, JsonElement got)
    {
        if (sent.ValueKind == JsonValueKind.Number && got.ValueKind == JsonValueKind.Number)
            return sent.GetDouble().Equals(got.GetDouble());
        if (sent.ValueKind != got.ValueKind)
            return false;

        return sent.ValueKind switch
        {
            JsonValueKind.Object => sent.EnumerateObject().All(property =>
                got.TryGetProperty(property.Name, out JsonElement reached) && Reached(property.Value, reached)),
            JsonValueKind.Array => sent.GetArrayLength() == got.GetArrayLength()
                && sent.EnumerateArray().Zip(got.EnumerateArray()).All(static pair => Reached(pair.First, pair.Second)),
            _ => JsonElement.DeepEquals(sent, got),
        };
    }
}
