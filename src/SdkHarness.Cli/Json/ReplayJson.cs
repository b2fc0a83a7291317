using System.Text.Json;

namespace SdkHarness.Cli.Json;

/// <summary>What a replay found.</summary>
internal sealed record ReplayDocument(
    string Run, int Events, int Calls, bool UsedToolCode, IReadOnlyList<DivergenceJson> Divergences)
{
    public static ReplayDocument Of(ReplayReport report) => new(
        report.RunId, report.Steps, report.Calls, report.UsedToolCode, [.. report.Divergences.Select(DivergenceJson.Of)]);
}

/// <summary>One divergence; <c>recorded</c> and <c>now</c> are the events' JSON, a broken chain's is the stored hash.</summary>
internal sealed record DivergenceJson(long Sequence, ReplayDivergenceKind Kind, string Message, JsonElement? Recorded, JsonElement? Now)
{
    public static DivergenceJson Of(ReplayDivergence divergence) => new(
        divergence.Sequence, divergence.Kind, divergence.Message, Parse(divergence.Recorded), Parse(divergence.Now));

    private static JsonElement? Parse(string? json)
    {
        if (json is null)
            return null;
        try
        {
            return JsonElement.Parse(json);
        }
        catch (JsonException)
        {
            return JsonElement.Parse($"\"{JsonEncodedText.Encode(json)}\"");
        }
    }
}
