using System.Text.Json.Nodes;

namespace SdkHarness.Corpora.Calls;

/// <summary>A call that was made a bad one.</summary>
/// <param name="Kind">How.</param>
/// <param name="Value">The arguments now.</param>
/// <param name="Pointer">Where the error is.</param>
/// <param name="Rule">The rule that is broken there.</param>
internal sealed record Corruption(CorruptionKind Kind, JsonNode? Value, string Pointer, string Rule)
{
    /// <summary>The same within an object or a list.</summary>
    /// <param name="segment">Its place there.</param>
    /// <param name="value">The whole, with the corrupted value in its place.</param>
    public Corruption Within(string segment, JsonNode value) =>
        this with { Value = value, Pointer = $"/{segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}{Pointer}" };
}
