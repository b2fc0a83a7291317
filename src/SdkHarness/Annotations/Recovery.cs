namespace SdkHarness;

/// <summary>What is done about a failure.</summary>
public enum Recovery
{
    /// <summary>The body runs again, with exponential backoff and jitter. On a write only where it is idempotent.</summary>
    Retry,

    /// <summary>Another method answers instead, within the same authority.</summary>
    Fallback,

    /// <summary>The model gets a partial answer that says what is missing.</summary>
    Caveat,

    /// <summary>The run waits for the user's answer.</summary>
    AskForClarification,

    /// <summary>A person takes the run over.</summary>
    Escalate,

    /// <summary>The run ends.</summary>
    Stop,
}
