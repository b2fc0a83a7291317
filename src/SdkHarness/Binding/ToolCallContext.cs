namespace SdkHarness;

/// <summary>What the harness supplies to one attempt of a tool's body.</summary>
/// <param name="RunId">The run's id.</param>
/// <param name="CallId">The call's id, unique within the run.</param>
/// <param name="IdempotencyKey">The same for every attempt of this logical call, across retries and restarts.</param>
/// <param name="Attempt">Which attempt this is, from 1.</param>
/// <param name="Services">The run's services.</param>
public sealed record ToolCallContext(string RunId, string CallId, string IdempotencyKey, int Attempt, IServiceProvider Services)
{
    /// <summary>The guard's permit, in an attempt of a write that it has allowed.</summary>
    internal WritePermit? Permit { get; init; }
}
