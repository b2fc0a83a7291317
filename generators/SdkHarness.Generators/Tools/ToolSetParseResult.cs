using SdkHarness.Generators.Problems;

namespace SdkHarness.Generators.Tools;

/// <summary>What reading a tool set gives. The pipeline splits it at once, so that positions never reach the model.</summary>
internal sealed record ToolSetParseResult(ToolSetModel? Model, string Type, EquatableArray<Problem> Problems)
{
    /// <summary>Nothing to generate, and nothing to say.</summary>
    public static readonly ToolSetParseResult None = new(null, "", default);
}
