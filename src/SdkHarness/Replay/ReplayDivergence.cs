namespace SdkHarness;

/// <summary>One place where the code at hand does something else than what is recorded.</summary>
/// <param name="Sequence">The number of the recorded event.</param>
/// <param name="Kind">What differs.</param>
/// <param name="Recorded">The recorded event, or the part of it that differs, as JSON.</param>
/// <param name="Now">What happens now instead, as JSON; <see langword="null"/> where nothing does.</param>
/// <param name="Message">The same in words.</param>
public sealed record ReplayDivergence(long Sequence, ReplayDivergenceKind Kind, string Recorded, string? Now, string Message);

/// <summary>What differs between a run and its replay.</summary>
public enum ReplayDivergenceKind
{
    /// <summary>The event is not the one that was written, or one is missing.</summary>
    BrokenChain,

    /// <summary>The agent's instructions, grants, limits or tools have changed.</summary>
    AgentChanged,

    /// <summary>The tool's contract has another hash.</summary>
    ContractChanged,

    /// <summary>The model would be sent other messages.</summary>
    RequestChanged,

    /// <summary>The arguments are judged otherwise.</summary>
    ArgumentsJudgedOtherwise,

    /// <summary>The guard decides otherwise.</summary>
    DecidedOtherwise,

    /// <summary>A call is made that is not recorded here.</summary>
    UnexpectedCall,

    /// <summary>A recorded call is not made.</summary>
    UnconsumedCall,

    /// <summary>The call ends otherwise, or another path is taken for its failure.</summary>
    OutcomeChanged,

    /// <summary>The final answer differs.</summary>
    OutputChanged,

    /// <summary>Another step is taken here, or none.</summary>
    StepChanged,
}
