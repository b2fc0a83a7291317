using System.Text;
using System.Text.Json;

namespace SdkHarness.Acceptance.Recordings;

/// <summary>Reads the conversations that version 1's authors recorded with gpt-4o, one a line.</summary>
internal static class ConversationReader
{
    public static IReadOnlyList<RecordedConversation> Read(string path) =>
        [.. File.ReadLines(path).Select(static line => Read(JsonElement.Parse(line)))];

    private static RecordedConversation Read(JsonElement line)
    {
        JsonElement[] messages = [.. line.GetProperty("messages").EnumerateArray()];
        var steps = new List<RecordedStep>();
        var said = new StringBuilder();
        for (int i = 1; i < messages.Length; i++)
        {
            Say(said, messages[i]);
            if (!messages[i].TryGetProperty("tool_calls", out JsonElement calls))
                continue;

            // The recorded agent calls one tool at a time, and its answer is the next message.
            steps.Add(Step(said.ToString(), calls.EnumerateArray().Single(), messages[++i]));
            said.Clear();
        }

        return new RecordedConversation(
            $"task {line.GetProperty("task_id")} trial {line.GetProperty("trial")}",
            messages[0].GetProperty("content").GetString()!,
            steps,
            said.Length > 0 ? said.ToString() : "(the recording ends with the last tool's answer)",
            line.GetProperty("final_state_diff"));
    }

    private static RecordedStep Step(string said, JsonElement call, JsonElement answer)
    {
        string id = call.GetProperty("id").GetString()!;
        if (answer.GetProperty("role").GetString() != "tool" || answer.GetProperty("id").GetString() != id)
            throw new InvalidDataException($"The recorded call {id} is not followed by its answer.");
        return new RecordedStep(
            said,
            id,
            call.GetProperty("function").GetString()!,
            call.GetProperty("args"),
            answer.TryGetProperty("content", out JsonElement content) ? content.GetString()! : "",
            call.GetProperty("mutates").GetBoolean());
    }

    private static void Say(StringBuilder said, JsonElement message)
    {
        if (message.TryGetProperty("content", out JsonElement content) && content.GetString() is { Length: > 0 } text)
            said.Append(said.Length > 0 ? "\n\n" : "").Append(message.GetProperty("role").GetString()).Append(": ").Append(text);
    }
}
