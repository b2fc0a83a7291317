using SdkHarness.Generators.Problems;

namespace SdkHarness.Generators.Agents;

/// <summary>What reading an agent gives.</summary>
internal sealed record AgentParseResult(AgentModel? Model, string Type, EquatableArray<Problem> Problems)
{
    /// <summary>Nothing to generate, and nothing to say.</summary>
    public static readonly AgentParseResult None = new(null, "", default);
}
