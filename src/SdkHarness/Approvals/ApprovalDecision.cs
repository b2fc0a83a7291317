namespace SdkHarness;

/// <summary>What an approver can decide.</summary>
public enum ApprovalDecision
{
    /// <summary>The call may run, with exactly these arguments, once.</summary>
    Approve,

    /// <summary>The call does not run; the model is told the reason.</summary>
    Reject,

    /// <summary>The call does not run; the model is told what to change, and asks anew.</summary>
    RequestChanges,

    /// <summary>The call does not run; a person takes the run over.</summary>
    Escalate,
}
