using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SdkHarness;

/// <summary>The messages that the model is sent, composed from the run's state.</summary>
internal static class Conversation
{
    public static IReadOnlyList<ChatMessage> Messages(RunState state)
    {
        var messages = new List<ChatMessage>();
        if (state.Started.Agent.Instructions is { Length: > 0 } instructions)
            messages.Add(new ChatMessage(ChatRole.System, instructions));
        messages.Add(new ChatMessage(ChatRole.User, state.Started.Request.Prompt));
        foreach (ConversationTurn turn in state.Conversation)
        {
            if (turn.UserText is { } text)
                messages.Add(new ChatMessage(ChatRole.User, text));
            if (turn.Answer is { } answer)
                Add(messages, answer, turn.Calls, state);
        }

        return messages;
    }

    /// <summary>SHA-256 over the messages in canonical form: what replay compares.</summary>
    public static string Digest(IReadOnlyList<ChatMessage> messages)
    {
        JsonElement text = Answers.ToElement(writer =>
        {
            writer.WriteStartArray();
            foreach (ChatMessage message in messages)
                Write(writer, message);
            writer.WriteEndArray();
        });
        return CanonicalJson.Digest(CanonicalJson.Canonicalize(text));
    }

    private static void Add(List<ChatMessage> messages, ModelAnswered answer, List<string> calls, RunState state)
    {
        var said = new List<AIContent>();
        if (answer.Text is { Length: > 0 } text)
            said.Add(new TextContent(text));
        foreach (ProposedCall call in answer.Calls)
            said.Add(new FunctionCallContent(call.ModelCallId, call.Function, CallArguments.ToDictionary(call.Arguments)));
        messages.Add(new ChatMessage(ChatRole.Assistant, said));

        var results = new List<AIContent>();
        for (int i = 0; i < calls.Count; i++)
        {
            if (state.Call(calls[i]).Answer is { } result)
                results.Add(new FunctionResultContent(answer.Calls[i].ModelCallId, result));
        }

        if (results.Count > 0)
            messages.Add(new ChatMessage(ChatRole.Tool, results));
    }

    private static void Write(Utf8JsonWriter writer, ChatMessage message)
    {
        writer.WriteStartObject();
        writer.WriteString("role", message.Role.Value);
        writer.WriteStartArray("contents");
        foreach (AIContent content in message.Contents)
        {
            writer.WriteStartObject();
            switch (content)
            {
                case TextContent text:
                    writer.WriteString("text", text.Text);
                    break;
                case FunctionCallContent call:
                    writer.WriteString("call", call.CallId);
                    writer.WriteString("function", call.Name);
                    writer.WriteString("arguments", CallArguments.ToJson(call));
                    break;
                case FunctionResultContent { Result: JsonElement result } answered:
                    writer.WriteString("call", answered.CallId);
                    writer.WritePropertyName("result");
                    result.WriteTo(writer);
                    break;
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
