using System.Globalization;
using System.Text.Json;

namespace SdkHarness.Acceptance.Recordings;

/// <summary>Reads version 2's tasks with their ground-truth calls, one a line, as conversations in which nothing else is said.</summary>
internal static class TaskReader
{
    public static IReadOnlyList<RecordedConversation> Read(string path) =>
        [.. File.ReadLines(path).Select(static line => Read(JsonElement.Parse(line)))];

    private static RecordedConversation Read(JsonElement line) => new(
        $"task {line.GetProperty("id").GetString()}",
        line.GetProperty("user_scenario").GetProperty("instructions").GetProperty("reason_for_call").GetString()!,
        [.. line.GetProperty("calls").EnumerateArray().Select(Step)],
        "Done.",
        line.GetProperty("state_diff"),
        line.GetProperty("post_state_sha256").GetString());

    private static RecordedStep Step(JsonElement call, int index)
    {
        JsonElement result = call.GetProperty("result");
        return new RecordedStep(
            "",
            string.Create(CultureInfo.InvariantCulture, $"call_{index + 1}"),
            call.GetProperty("function").GetString()!,
            call.GetProperty("args"),
            result.ValueKind == JsonValueKind.String ? result.GetString()! : result.GetRawText(),
            call.GetProperty("mutates").GetBoolean());
    }
}
