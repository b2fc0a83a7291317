namespace SdkHarness;

/// <summary>What an exception amounts to.</summary>
/// <param name="Failure">The mode: exactly one.</param>
/// <param name="Message">
/// What happened, for people: it goes to the journal and, where a person takes over, to that person; never to a model. Without secrets.
/// <see langword="null"/> for the harness's own words.
/// </param>
/// <param name="RetryAfter">How long the system asks to wait before the next call, or <see langword="null"/>.</param>
/// <param name="Effect">What is known of a write's effect. Default: nothing, which lets a person look.</param>
public sealed record FailureClassification(
    Failure Failure, string? Message = null, TimeSpan? RetryAfter = null, AttemptEffect Effect = AttemptEffect.Unknown);
