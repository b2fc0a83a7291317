namespace SdkHarness;

/// <summary>What became of an approval request.</summary>
public enum ApprovalStatus
{
    /// <summary>Nobody has decided yet, or not enough people.</summary>
    Pending,

    /// <summary>Approved, and not yet used.</summary>
    Approved,

    /// <summary>Rejected.</summary>
    Rejected,

    /// <summary>The approver wants other arguments: a new request.</summary>
    ChangesRequested,

    /// <summary>Handed to somebody else; the run is escalated.</summary>
    Escalated,

    /// <summary>Nobody decided in time.</summary>
    Expired,

    /// <summary>Approved and used. An approval is used once.</summary>
    Used,
}
