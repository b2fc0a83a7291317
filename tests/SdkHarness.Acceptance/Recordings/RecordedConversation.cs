using System.Text.Json;

namespace SdkHarness.Acceptance.Recordings;

/// <summary>A conversation, or a task's ground truth: what is asked, the calls in order, and the state that they left.</summary>
/// <param name="Name">How reports call it.</param>
/// <param name="Prompt">The user's first message.</param>
/// <param name="Steps">The calls.</param>
/// <param name="Closing">What was said after the last call.</param>
/// <param name="StateDiff">The changes of the original's data, as JSON Patch (RFC 6902).</param>
/// <param name="StateDigest">SHA-256 over the data's canonical JSON afterwards, or null where it was not recorded.</param>
internal sealed record RecordedConversation(
    string Name, string Prompt, IReadOnlyList<RecordedStep> Steps, string Closing, JsonElement StateDiff, string? StateDigest = null);
