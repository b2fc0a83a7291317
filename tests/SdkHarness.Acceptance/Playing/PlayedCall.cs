using System.Text.Json;
using SdkHarness.Acceptance.Recordings;

namespace SdkHarness.Acceptance.Playing;

/// <summary>One recorded call, and what the harness's journal and the model's messages say became of it.</summary>
/// <param name="Conversation">The conversation's name.</param>
/// <param name="Step">The recording.</param>
/// <param name="Shown">What the model was shown.</param>
/// <param name="Completed">How the journal says that it ended, or null where it never did.</param>
/// <param name="Held">Whether it waited for a person.</param>
/// <param name="Refusal">The guard's code and reason where it was refused, or the broken rules of its arguments.</param>
internal sealed record PlayedCall(
    string Conversation, RecordedStep Step, JsonElement? Shown, CallCompleted? Completed, bool Held, string? Refusal)
{
    /// <summary>Whether the model saw just what it saw in the recording.</summary>
    public bool IsAsRecorded => Shown is { } shown && Step.Equals(shown);

    /// <summary>What sets it apart from the recording, in the words of the report; null where nothing does.</summary>
    public string? Difference =>
        IsAsRecorded ? null
        : Completed is null ? "never answered"
        : Completed.RepeatOf is not null ? "repeated write answered with its first outcome"
        : Completed.Status switch
        {
            CallStatus.InvalidArguments => "arguments rejected",
            CallStatus.Denied => "denied",
            CallStatus.Completed => "another output",
            var status => status.ToString(),
        };
}
