namespace SdkHarness;

/// <summary>Why a decision was not taken.</summary>
public enum ApprovalRefusal
{
    /// <summary>No request was ever asked under this id.</summary>
    NeverAsked,

    /// <summary>The principal is not authenticated or has no name.</summary>
    NotAuthenticated,

    /// <summary>The request has been decided.</summary>
    AlreadyDecided,

    /// <summary>The request's time is over.</summary>
    Expired,

    /// <summary>The run does not say who started it, so that nobody can be told apart from its initiator.</summary>
    InitiatorUnknown,

    /// <summary>The person started the run, or is its agent.</summary>
    OwnRequest,

    /// <summary>The person does not hold the role.</summary>
    RoleMissing,

    /// <summary>The person has decided on this request before.</summary>
    AlreadyVoted,

    /// <summary>The decision came without a reason.</summary>
    ReasonMissing,
}

/// <summary>A decision on an approval was refused; nothing was changed.</summary>
/// <param name="refusal">Why, for code.</param>
/// <param name="message">Why and what to do, for a person.</param>
public sealed class ApprovalException(ApprovalRefusal refusal, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public ApprovalRefusal Refusal { get; } = refusal;
}
