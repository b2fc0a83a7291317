namespace SdkHarness;

/// <summary>The approval that a tool's calls need.</summary>
public sealed record ApprovalPolicy
{
    /// <summary>The role that an approver must hold, or <see langword="null"/> for any authenticated person but the initiator.</summary>
    public string? Role { get; init; }

    /// <summary>Why a person must decide.</summary>
    public string? Reason { get; init; }

    /// <summary>How many different people must approve. Default: 1.</summary>
    public int Approvers { get; init; } = 1;

    /// <summary>How long a request stays open. Default: one day.</summary>
    public TimeSpan Expires { get; init; } = TimeSpan.FromDays(1);

    /// <summary>The predicate that says which arguments need a person, or <see langword="null"/> where all do.</summary>
    public string? When { get; init; }
}
