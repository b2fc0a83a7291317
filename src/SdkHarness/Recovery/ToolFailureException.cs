namespace SdkHarness;

/// <summary>A tool says in which way it failed.</summary>
/// <remarks>The message goes to the journal, for people; the model is told the mode in the harness's own words.</remarks>
/// <param name="failure">The mode: exactly one.</param>
/// <param name="message">What happened, for people. Without secrets: it is kept.</param>
/// <param name="innerException">What caused it, or <see langword="null"/>.</param>
public sealed class ToolFailureException(Failure failure, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>The mode.</summary>
    public Failure Failure { get; } = failure;

    /// <summary>How long the system asks to wait before the next call, or <see langword="null"/>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the system may have acted, where its answer tells more than the mode does.</summary>
    internal AttemptEffect? Effect { get; init; }
}
