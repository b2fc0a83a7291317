namespace SdkHarness.Analyzers.Corpora.Precision;

/// <summary>What the authors of a tool say of it.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="IsWrite">Whether they call it a write: tau2-bench's own decorator, AgentDojo's tools that need a policy in CaMeL's labels.</param>
/// <param name="Mutates">Whether it changes state: tau2-bench's own decorator, for AgentDojo what its recorded calls did.</param>
internal sealed record Label(string Tool, bool IsWrite, bool Mutates);
