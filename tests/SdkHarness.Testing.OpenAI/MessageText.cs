using System.Text.Json;

namespace SdkHarness.Testing.OpenAI;

/// <summary>Reads a message's content, which is a string or an array of text parts.</summary>
internal static class MessageText
{
    public static string Of(JsonElement message)
    {
        if (!message.TryGetProperty("content", out JsonElement content) || content.ValueKind == JsonValueKind.Null)
            return "";
        return content.ValueKind == JsonValueKind.String
            ? content.GetString()!
            : string.Concat(content.EnumerateArray().Select(static part => part.GetProperty("text").GetString()));
    }
}
