using System.Text.Json;

namespace SdkHarness;

/// <summary>One call as the journal tells it.</summary>
internal sealed class CallState(CallProposed proposed, ToolContract? contract, Coercions coercions = Coercions.None)
{
    public CallProposed Proposed { get; } = proposed;

    public string Id => Proposed.Call;

    /// <summary>How many calls were proposed before it.</summary>
    public int Position { get; set; }

    /// <summary>The execution in this process, if there is one now.</summary>
    public CallMark? Mark { get; set; }

    /// <summary>The contract that it was proposed under; null for a function that the agent does not have.</summary>
    public ToolContract? Contract { get; } = contract;

    /// <summary>What repeats are bound to: what the arguments mean, whatever their form.</summary>
    public string Meaning => field ??= MeantArguments.Digest(
        () => Proposed.ArgumentsDigest, coercions == Coercions.None ? default : ToolArguments.Parse(Proposed.Arguments), Contract, coercions);

    /// <summary>The last decision of the guard.</summary>
    public PolicyDecided? Decision { get; set; }

    /// <summary>The request that it waits for, or waited for.</summary>
    public ApprovalAsked? Approval { get; set; }

    public ApprovalDecided? ApprovalDecision { get; set; }

    public int Attempts { get; set; }

    /// <summary>The attempt that began and of which nothing more is known.</summary>
    public AttemptStarted? InFlight { get; set; }

    /// <summary>When its first attempt began.</summary>
    public DateTimeOffset? FirstStarted { get; set; }

    /// <summary>When its last attempt began.</summary>
    public DateTimeOffset? LastStarted { get; set; }

    public AttemptFailed? LastFailure { get; set; }

    /// <summary>When that was.</summary>
    public DateTimeOffset? LastFailedAt { get; set; }

    public CallCompleted? Completed { get; set; }

    public DateTimeOffset CompletedAt { get; set; }

    public bool IsHeld => Completed is null && Decision?.Verdict == Verdict.Held;

    /// <summary>Whether some failed attempt of this write had an effect, or may have had one; it stays so, whatever fails later.</summary>
    public bool HasUncertainEffect { get; set; }

    /// <summary>Whether this write has had an effect, or nobody can tell from the journal that it has not.</summary>
    public bool MayHaveHadEffect =>
        HasUncertainEffect || InFlight is not null || this is { Attempts: > 0, Completed.Status: CallStatus.Completed or CallStatus.Partial };

    public JsonElement? Answer => Completed?.Answer;
}
