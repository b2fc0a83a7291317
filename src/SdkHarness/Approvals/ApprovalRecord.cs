namespace SdkHarness;

/// <summary>
/// An approval request and what became of it. Bound to one contract, one set of arguments, one run and one call; used once.
/// </summary>
public sealed record ApprovalRecord
{
    /// <summary>The request's id.</summary>
    public required string Id { get; init; }

    /// <summary>The run that asks.</summary>
    public required string RunId { get; init; }

    /// <summary>The call that waits.</summary>
    public required string Call { get; init; }

    /// <summary>The function to be called.</summary>
    public required string Function { get; init; }

    /// <summary>The contract that the decision is bound to.</summary>
    public required ContractHash Contract { get; init; }

    /// <summary>The exact arguments, as RFC 8785 canonical JSON.</summary>
    public required string Arguments { get; init; }

    /// <summary>SHA-256 of <see cref="Arguments"/>.</summary>
    public required string ArgumentsDigest { get; init; }

    /// <summary>Who started the run and may therefore not decide.</summary>
    public required string Initiator { get; init; }

    /// <summary>The agent that proposed the call and may not decide either.</summary>
    public required string Agent { get; init; }

    /// <summary>The role that the approver must hold, or <see langword="null"/>.</summary>
    public string? Role { get; init; }

    /// <summary>Why a person must decide.</summary>
    public string Reason { get; init; } = "";

    /// <summary>How many different people must approve. Default: 1.</summary>
    public int Approvers { get; init; } = 1;

    /// <summary>When it was asked.</summary>
    public DateTimeOffset Asked { get; init; }

    /// <summary>When it ends undecided.</summary>
    public DateTimeOffset Expires { get; init; }

    /// <summary>Where it stands.</summary>
    public ApprovalStatus Status { get; init; }

    /// <summary>The decisions so far, in order.</summary>
    public IReadOnlyList<ApprovalVote> Votes { get; init; } = [];

    /// <summary>How the call ended, once it has: the outcome joined to the decision.</summary>
    public CallStatus? Outcome { get; init; }

    /// <summary>Rises with every change; what compare-and-set compares. From 1.</summary>
    public long Revision { get; init; } = 1;
}

/// <summary>One person's decision.</summary>
/// <param name="Decision">What was decided.</param>
/// <param name="Approver">Who decided, from authentication.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record ApprovalVote(ApprovalDecision Decision, string Approver, string Reason, DateTimeOffset At);
