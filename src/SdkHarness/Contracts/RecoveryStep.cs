using System.Text.Json.Serialization;

namespace SdkHarness;

/// <summary>One path for some failure modes.</summary>
/// <param name="Failure">The modes that it answers.</param>
/// <param name="Recovery">What is done.</param>
/// <param name="Attempts">How often the body runs in all, the first time included, for <see cref="Recovery.Retry"/>.</param>
/// <param name="Method">The method that answers instead, for <see cref="Recovery.Fallback"/>; <c>Class.Method</c> where it is another tool set's.</param>
/// <param name="Note">What the answer or the person is told.</param>
/// <param name="Within">
/// How long after the first attempt a further one may begin, for <see cref="Recovery.Retry"/>; <see langword="null"/> for
/// <see cref="HarnessOptions.RetryBudget"/>.
/// </param>
/// <param name="IsPreset">Whether nobody has declared it: it is the harness's preset for reads, keyed writes or plain writes.</param>
public sealed record RecoveryStep(
    Failure Failure,
    Recovery Recovery,
    int Attempts = 3,
    string? Method = null,
    string? Note = null,
    TimeSpan? Within = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsPreset = false);
