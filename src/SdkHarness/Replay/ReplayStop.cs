namespace SdkHarness;

/// <summary>Why the code that is being replayed cannot go on from where it is.</summary>
internal enum ReplayStopReason
{
    /// <summary>The journal ends here: the run was still going on.</summary>
    Ended,

    /// <summary>The recorded process was lost here, and another took over.</summary>
    Interrupted,

    /// <summary>The code does something else than what is recorded; the divergence is noted.</summary>
    Diverged,
}

/// <summary>Leaves the code that is being replayed; caught by the replay, never seen outside.</summary>
internal sealed class ReplayStop(ReplayStopReason reason) : Exception($"The replay stops: {reason}.")
{
    public ReplayStopReason Reason { get; } = reason;
}
