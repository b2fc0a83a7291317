using System.Text.Json.Nodes;

namespace SdkHarness.Testing.OpenAI;

/// <summary>Writes an answer in the service's own form, whole or as the chunks of a stream.</summary>
internal static class CompletionWriter
{
    private const int PieceLength = 7;

    /// <summary>The answer in one object.</summary>
    public static JsonObject Whole(PlayedAnswer answer, string id, string model)
    {
        JsonObject message = new() { ["role"] = "assistant", ["content"] = answer.Text, ["refusal"] = null };
        if (answer.Calls.Count > 0)
            message["tool_calls"] = new JsonArray([.. answer.Calls.Select(call => Call(call.Id, call.Name, call.Arguments))]);
        JsonObject whole = Envelope(id, model, "chat.completion", new JsonObject
        {
            ["index"] = 0,
            ["message"] = message,
            ["logprobs"] = null,
            ["finish_reason"] = FinishReason(answer),
        });
        whole["usage"] = Usage();
        return whole;
    }

    /// <summary>The answer cut into chunks, its texts and arguments into pieces of a few characters as the service does.</summary>
    public static IEnumerable<JsonObject> Chunks(PlayedAnswer answer, string id, string model, bool withUsage)
    {
        yield return Chunk(new JsonObject { ["role"] = "assistant", ["content"] = answer.Text is null ? null : "" });
        foreach (string piece in Pieces(answer.Text ?? ""))
            yield return Chunk(new JsonObject { ["content"] = piece });
        for (int index = 0; index < answer.Calls.Count; index++)
        {
            PlayedCall call = answer.Calls[index];
            JsonObject begin = Call(call.Id, call.Name, "");
            begin["index"] = index;
            yield return Chunk(new JsonObject { ["tool_calls"] = new JsonArray(begin) });
            foreach (string piece in Pieces(call.Arguments))
            {
                JsonObject more = new() { ["index"] = index, ["function"] = new JsonObject { ["arguments"] = piece } };
                yield return Chunk(new JsonObject { ["tool_calls"] = new JsonArray(more) });
            }
        }

        yield return Chunk([], FinishReason(answer));
        if (withUsage)
        {
            JsonObject usage = Envelope(id, model, "chat.completion.chunk");
            usage["usage"] = Usage();
            yield return usage;
        }

        JsonObject Chunk(JsonObject delta, string? finishReason = null) => Envelope(
            id,
            model,
            "chat.completion.chunk",
            new JsonObject { ["index"] = 0, ["delta"] = delta, ["logprobs"] = null, ["finish_reason"] = finishReason });
    }

    /// <summary>An error object.</summary>
    public static JsonObject Error(string message, string type) =>
        new() { ["error"] = new JsonObject { ["message"] = message, ["type"] = type, ["param"] = null, ["code"] = null } };

    private static JsonObject Envelope(string id, string model, string kind, params JsonNode[] choices) => new()
    {
        ["id"] = id,
        ["object"] = kind,
        ["created"] = 1764000000,
        ["model"] = model,
        ["choices"] = new JsonArray(choices),
    };

    private static JsonObject Call(string id, string name, string arguments) => new()
    {
        ["id"] = id,
        ["type"] = "function",
        ["function"] = new JsonObject { ["name"] = name, ["arguments"] = arguments },
    };

    private static JsonObject Usage() => new() { ["prompt_tokens"] = 1, ["completion_tokens"] = 1, ["total_tokens"] = 2 };

    private static string FinishReason(PlayedAnswer answer) => answer.Calls.Count > 0 ? "tool_calls" : "stop";

    private static IEnumerable<string> Pieces(string text)
    {
        for (int start = 0; start < text.Length; start += PieceLength)
            yield return text.Substring(start, Math.Min(PieceLength, text.Length - start));
    }
}
