using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace ChurnRisk.Model;

/// <summary>The conversation as the stand-in reads it: each call that it made, and what it was told.</summary>
internal sealed partial class Transcript
{
    private readonly List<Told> _calls = [];

    public Transcript(IEnumerable<ChatMessage> messages)
    {
        var results = new Dictionary<string, JsonElement>();
        var proposed = new List<FunctionCallContent>();
        foreach (ChatMessage message in messages)
        {
            if (message.Role == ChatRole.User && AccountIdPattern().Match(message.Text) is { Success: true } match)
                AccountId = match.Value;
            foreach (AIContent content in message.Contents)
            {
                if (content is FunctionCallContent call)
                    proposed.Add(call);
                else if (content is FunctionResultContent { Result: { } result } answered)
                    results[answered.CallId] = result as JsonElement? ?? JsonSerializer.SerializeToElement(result);
            }
        }

        foreach (FunctionCallContent call in proposed)
        {
            if (results.TryGetValue(call.CallId, out JsonElement result))
                _calls.Add(new Told(_calls.Count, call.Name, call.Arguments ?? new Dictionary<string, object?>(), result));
        }
    }

    /// <summary>The account that the user asks about; empty where none is named.</summary>
    public string AccountId { get; } = "";

    /// <summary>How many calls have been answered.</summary>
    public int Count => _calls.Count;

    public IEnumerable<Told> Of(string function) => _calls.Where(call => call.Function == function);

    public Told? Last(string function) => _calls.FindLast(call => call.Function == function);

    /// <summary>What a tool brought, whole or with caveats; null where it brought nothing.</summary>
    public JsonElement? Result(string function) =>
        _calls.FindLast(call => call.Function == function && call.Result is not null)?.Result;

    [GeneratedRegex("ACC-[0-9]{4}")]
    private static partial Regex AccountIdPattern();
}

/// <summary>One call and what the harness answered.</summary>
/// <param name="Number">Its place in the conversation, from 0.</param>
/// <param name="Function">The function.</param>
/// <param name="Arguments">The arguments as they were sent.</param>
/// <param name="Answer">What came back: the tool's result, or an object with a status.</param>
internal sealed record Told(int Number, string Function, IDictionary<string, object?> Arguments, JsonElement Answer)
{
    /// <summary>The status of an answer that is no plain result; null for a plain result.</summary>
    public string? Status => Text("status");

    public string? Code => Text("code");

    public string? Message => Text("message");

    /// <summary>The tool's result, also where it came with caveats.</summary>
    public JsonElement? Result => Status switch
    {
        null => Answer,
        "partial" => Answer.TryGetProperty("result", out JsonElement result) ? result : null,
        _ => null,
    };

    private string? Text(string property) =>
        Answer.ValueKind == JsonValueKind.Object
        && Answer.TryGetProperty(property, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
