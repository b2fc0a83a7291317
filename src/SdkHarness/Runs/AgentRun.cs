namespace SdkHarness;

/// <summary>Where a run stood when it was last handed back.</summary>
public sealed record AgentRun
{
    /// <summary>The run's id.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>The agent's final answer; <see langword="null"/> until it has completed.</summary>
    public string? Output { get; init; }

    /// <summary>The limits of the answer that its reader must know.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];

    /// <summary>The requests that wait for a person; empty unless it is <see cref="RunStatus.AwaitingApproval"/>.</summary>
    public IReadOnlyList<ApprovalRecord> PendingApprovals { get; init; } = [];

    /// <summary>What the user is asked, while it is <see cref="RunStatus.AwaitingClarification"/>.</summary>
    public string? Question { get; init; }

    /// <summary>Why it was escalated, stopped or failed.</summary>
    public string? Reason { get; init; }
}
