using System.Text.Json;
using System.Text.Json.Serialization;

namespace SdkHarness.Acceptance.Airline;

/// <summary>How the desk's records stand in JSON: in snake_case, absent members null or left out as the edition has it.</summary>
internal static class AirlineJson
{
    private static readonly JsonSerializerOptions Tau2Bench = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly JsonSerializerOptions TauBench = new(Tau2Bench)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static JsonSerializerOptions Of(AirlineEdition edition) => edition == AirlineEdition.TauBench ? TauBench : Tau2Bench;

    /// <summary>An answer as the edition gives it.</summary>
    public static JsonElement Answer<T>(T value, AirlineEdition edition) => JsonSerializer.SerializeToElement(value, Of(edition));
}
