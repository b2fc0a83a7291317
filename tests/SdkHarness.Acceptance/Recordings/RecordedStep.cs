using System.Text.Json;

namespace SdkHarness.Acceptance.Recordings;

/// <summary>One recorded call: what was said since the call before, the call, and what the original tool answered.</summary>
/// <param name="Said">The recorded words between the call before and this one, of agent and user; empty where there are none.</param>
/// <param name="CallId">The model's own id for the call. Recorded models use one twice now and then.</param>
/// <param name="Function">The tool's name as recorded.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Output">The original tool's answer, as the model saw it.</param>
/// <param name="Mutated">Whether the original's data changed.</param>
internal sealed record RecordedStep(string Said, string CallId, string Function, JsonElement Arguments, string Output, bool Mutated)
{
    /// <summary>Whether an answer is the recorded one: as JSON values where it is JSON, else as text.</summary>
    public bool Equals(JsonElement answer) => Output is ['{' or '[', ..]
        ? CanonicalJson.Canonicalize(JsonElement.Parse(Output)) == CanonicalJson.Canonicalize(answer)
        : answer.ValueKind == JsonValueKind.String && answer.GetString() == Output;
}
