namespace SdkHarness;

/// <summary>A tool of one of the agent's sets, and whether the agent is offered it.</summary>
/// <param name="Contract">The tool's contract.</param>
/// <param name="Binding">The generated code; in a replay that has the contract alone, the recorded verdicts.</param>
/// <param name="ToolSet">Where the tool set comes from.</param>
/// <param name="NotOffered">Why it is not offered, or null where it is.</param>
internal sealed record AgentTool(ToolContract Contract, ToolBinding Binding, ToolSetRegistration? ToolSet, Decision? NotOffered);
