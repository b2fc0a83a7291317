namespace SdkHarness;

/// <summary>The harness itself does not let an attempt through to its system; nothing was sent.</summary>
internal sealed class SystemRefusedException(Failure failure, string message, TimeSpan? retryAfter) : Exception(message)
{
    public FailureClassification Classification { get; } = new(failure, message, retryAfter, AttemptEffect.None);
}
