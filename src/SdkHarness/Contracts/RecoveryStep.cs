namespace SdkHarness;

/// <summary>One declared path for some failure modes.</summary>
/// <param name="Failure">The modes that it answers.</param>
/// <param name="Recovery">What is done.</param>
/// <param name="Attempts">How often the body runs in all, the first time included, for <see cref="Recovery.Retry"/>.</param>
/// <param name="Method">The method that answers instead, for <see cref="Recovery.Fallback"/>.</param>
/// <param name="Note">What the answer or the person is told.</param>
public sealed record RecoveryStep(Failure Failure, Recovery Recovery, int Attempts = 3, string? Method = null, string? Note = null);
