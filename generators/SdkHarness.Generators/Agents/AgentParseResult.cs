using SdkHarness.Generators.Problems;

namespace SdkHarness.Generators.Agents;

/// <summary>What reading an agent gives.</summary>
/// <param name="Model">What is emitted, where nothing stands in the way.</param>
/// <param name="Type">The class.</param>
/// <param name="Problems">What stands in the way.</param>
/// <param name="OpenFlows">What stands in the way unless it is accepted on the day of the build.</param>
/// <param name="AcceptedUntil">The last day on which it is.</param>
internal sealed record AgentParseResult(
    AgentModel? Model, string Type, EquatableArray<Problem> Problems, EquatableArray<Problem> OpenFlows, DateTime? AcceptedUntil)
{
    /// <summary>Nothing to generate, and nothing to say.</summary>
    public static readonly AgentParseResult None = new(null, "", default, default, null);

    /// <summary>The result as it stands on a day; where the day is unknown, nothing is accepted.</summary>
    public AgentParseResult On(DateTime? today) =>
        OpenFlows.Count == 0 || AcceptedUntil >= today ? this with { OpenFlows = default }
        : new AgentParseResult(null, Type, Problems.Concat(OpenFlows).ToEquatableArray(), default, null);
}
