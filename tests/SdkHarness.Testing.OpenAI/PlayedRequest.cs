using System.Text.Json;

namespace SdkHarness.Testing.OpenAI;

/// <summary>One request as it came over the wire.</summary>
/// <param name="Body">The whole body.</param>
public sealed record PlayedRequest(JsonElement Body)
{
    /// <summary>Whether a stream was asked for.</summary>
    public bool Streams => Body.TryGetProperty("stream", out JsonElement stream) && stream.ValueKind == JsonValueKind.True;

    /// <summary>The model that was named.</summary>
    public string Model => Body.GetProperty("model").GetString()!;

    /// <summary>The conversation so far.</summary>
    public IReadOnlyList<JsonElement> Messages => [.. Body.GetProperty("messages").EnumerateArray()];

    /// <summary>The functions that were offered; empty where there are none.</summary>
    public IReadOnlyList<JsonElement> Functions =>
        Body.TryGetProperty("tools", out JsonElement tools)
            ? [.. tools.EnumerateArray().Select(static tool => tool.GetProperty("function"))]
            : [];

    /// <summary>One offered function.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <returns>The function's definition: name, description, parameters.</returns>
    /// <exception cref="InvalidOperationException">It was not offered.</exception>
    public JsonElement Function(string name)
    {
        foreach (JsonElement function in Functions)
        {
            if (function.GetProperty("name").ValueEquals(name))
                return function;
        }

        string offered = string.Join(", ", Functions.Select(static function => function.GetProperty("name").GetString()));
        throw new InvalidOperationException($"The function {name} was not offered in this request, only: {offered}.");
    }

    /// <summary>What the model was told about one of its tool calls.</summary>
    /// <param name="callId">The call's id.</param>
    /// <returns>The text of the last tool message for it.</returns>
    /// <exception cref="InvalidOperationException">The request has no such message.</exception>
    public string ToolText(string callId)
    {
        JsonElement message = Messages.LastOrDefault(
            message => message.GetProperty("role").ValueEquals("tool") && message.GetProperty("tool_call_id").ValueEquals(callId));
        return message.ValueKind == JsonValueKind.Object
            ? MessageText.Of(message)
            : throw new InvalidOperationException($"The request holds no tool message for the call {callId}.");
    }

    /// <summary>What the model was told about one of its tool calls, as JSON.</summary>
    /// <param name="callId">The call's id.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public JsonElement ToolAnswer(string callId) => JsonElement.Parse(ToolText(callId));
}
