using System.Text.Json;
using System.Text.RegularExpressions;

namespace SdkHarness.Testing.OpenAI;

/// <summary>
/// Refuses what the real service refuses, so that a client's mistake does not pass unnoticed: an unknown role, a tool call without its
/// answer, an answer without its call, a function without a valid name or an object schema.
/// </summary>
internal static partial class RequestCheck
{
    /// <summary>Checks a request.</summary>
    /// <param name="body">The request's body.</param>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public static string? Defect(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return "The body must be a JSON object.";
        if (!body.TryGetProperty("model", out JsonElement model) || model.ValueKind != JsonValueKind.String || model.ValueEquals(""))
            return "The body must name a model.";
        if (!body.TryGetProperty("messages", out JsonElement messages)
            || messages.ValueKind != JsonValueKind.Array || messages.GetArrayLength() == 0)
        {
            return "The body must have messages.";
        }

        return DefectOfMessages(messages) ?? DefectOfTools(body);
    }

    private static string? DefectOfMessages(JsonElement messages)
    {
        HashSet<string> open = [];
        foreach (JsonElement message in messages.EnumerateArray())
        {
            string? role = message.TryGetProperty("role", out JsonElement named) ? named.GetString() : null;
            if (role == "tool")
            {
                string? id = message.TryGetProperty("tool_call_id", out JsonElement called) ? called.GetString() : null;
                if (id is null || !open.Remove(id))
                    return $"The tool message for '{id}' answers no tool call of the assistant message before it.";
                continue;
            }

            if (open.Count > 0)
                return $"The tool calls {string.Join(", ", open)} have no tool message.";
            if (role is not ("system" or "developer" or "user" or "assistant"))
                return $"The role '{role}' is unknown.";
            if (role == "assistant" && message.TryGetProperty("tool_calls", out JsonElement calls))
            {
                foreach (JsonElement call in calls.EnumerateArray())
                {
                    if (!open.Add(call.GetProperty("id").GetString()!))
                        return $"The tool call {call.GetProperty("id")} is there twice.";
                }
            }
        }

        return open.Count > 0 ? $"The tool calls {string.Join(", ", open)} have no tool message." : null;
    }

    private static string? DefectOfTools(JsonElement body)
    {
        if (!body.TryGetProperty("tools", out JsonElement tools))
            return null;
        HashSet<string> names = [];
        foreach (JsonElement tool in tools.EnumerateArray())
        {
            JsonElement function = tool.GetProperty("function");
            string name = function.GetProperty("name").GetString()!;
            if (!FunctionName().IsMatch(name))
                return $"The function name '{name}' does not match {FunctionName()}.";
            if (!names.Add(name))
                return $"The function {name} is offered twice.";
            if (function.TryGetProperty("parameters", out JsonElement parameters)
                && (!parameters.TryGetProperty("type", out JsonElement type) || !type.ValueEquals("object")))
            {
                return $"The parameters of {name} must be a schema of the type object.";
            }

            if (function.TryGetProperty("strict", out JsonElement strict)
                && strict.ValueKind == JsonValueKind.True
                && StrictCheck.Defect(parameters, "parameters") is { } defect)
            {
                return $"Invalid schema for function '{name}': {defect}";
            }
        }

        return null;
    }

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,64}$")]
    private static partial Regex FunctionName();
}
