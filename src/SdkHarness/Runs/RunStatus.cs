namespace SdkHarness;

/// <summary>Where a run stands.</summary>
public enum RunStatus
{
    /// <summary>It is running, or its process was lost while it ran.</summary>
    Running,

    /// <summary>It waits for a person's decision on a call.</summary>
    AwaitingApproval,

    /// <summary>It waits for the user's answer.</summary>
    AwaitingClarification,

    /// <summary>The agent finished.</summary>
    Completed,

    /// <summary>A person has taken it over.</summary>
    Escalated,

    /// <summary>It was ended before its end.</summary>
    Stopped,

    /// <summary>It could not go on.</summary>
    Failed,
}
