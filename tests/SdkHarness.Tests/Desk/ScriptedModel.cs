using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SdkHarness.Tests.Desk;

/// <summary>A model that plays a script: one entry a turn.</summary>
public sealed class ScriptedModel(params object[] turns) : IChatClient
{
    private int _turn;

    /// <summary>What it was sent at each turn.</summary>
    public List<IReadOnlyList<ChatMessage>> Asked { get; } = [];

    /// <summary>The tool results of the last request, as text.</summary>
    public IReadOnlyList<string> Results =>
        [.. Asked[^1].SelectMany(static message => message.Contents).OfType<FunctionResultContent>().Select(static result => ((JsonElement)result.Result!).GetRawText())];

    public string LastResult => Results[^1];

    /// <summary>Everything that it was ever sent, as text.</summary>
    public string Everything =>
        string.Join('\n', Asked.SelectMany(static messages => messages).SelectMany(static message => message.Contents).Select(static content => content switch
        {
            FunctionResultContent { Result: JsonElement result } => result.GetRawText(),
            _ => content.ToString(),
        }));

    public static FunctionCallContent Call(string function, object arguments, string? id = null) =>
        new(id ?? $"m-{function}", function, JsonSerializer.Deserialize<Dictionary<string, object?>>(JsonSerializer.Serialize(arguments)));

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Asked.Add([.. messages]);
        object turn = _turn < turns.Length ? turns[_turn] : throw new InvalidOperationException("The script is at its end.");
        _turn++;
        return turn switch
        {
            Exception exception => Task.FromException<ChatResponse>(exception),
            string text => Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, text))),
            FunctionCallContent call => Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [call]))),
            FunctionCallContent[] calls => Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [.. calls]))),
            _ => throw new InvalidOperationException($"Not a turn: {turn.GetType()}."),
        };
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The harness asks for whole answers.");

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
