namespace SdkHarness;

/// <summary>How a call ended.</summary>
public enum CallStatus
{
    /// <summary>The body ran and its result met its contract.</summary>
    Completed,

    /// <summary>There is an answer, with caveats.</summary>
    Partial,

    /// <summary>The arguments broke the contract; the body did not run.</summary>
    InvalidArguments,

    /// <summary>The guard or a person refused; the body did not run.</summary>
    Denied,

    /// <summary>It waits for a person; the body has not run.</summary>
    ApprovalRequired,

    /// <summary>The body failed and no path gave an answer.</summary>
    Failed,

    /// <summary>The user must answer a question first.</summary>
    NeedsClarification,
}
