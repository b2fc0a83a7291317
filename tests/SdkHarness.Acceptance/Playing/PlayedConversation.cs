using SdkHarness.Acceptance.Recordings;

namespace SdkHarness.Acceptance.Playing;

/// <summary>A conversation after it went through the harness.</summary>
/// <param name="Recording">The recording.</param>
/// <param name="Run">Where its run ended.</param>
/// <param name="Calls">Its calls, in order.</param>
/// <param name="Proposed">How many calls the journal knows of.</param>
/// <param name="StateDifferences">The records whose final state is not the recorded one.</param>
/// <param name="StateDigest">SHA-256 over all the data afterwards, where the recording has one.</param>
/// <param name="Replay">What the replay of its journal came to.</param>
internal sealed record PlayedConversation(
    RecordedConversation Recording,
    AgentRun Run,
    IReadOnlyList<PlayedCall> Calls,
    int Proposed,
    IReadOnlyList<string> StateDifferences,
    string? StateDigest,
    PlayedReplay Replay)
{
    public bool StateIsAsRecorded => StateDifferences.Count == 0 && StateDigest == Recording.StateDigest;
}
