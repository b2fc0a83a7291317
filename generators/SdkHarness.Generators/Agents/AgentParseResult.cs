using SdkHarness.Generators.Problems;

namespace SdkHarness.Generators.Agents;

/// <summary>What reading an agent gives.</summary>
internal sealed record AgentParseResult(AgentModel? Model, string HintName, EquatableArray<Problem> Problems);
