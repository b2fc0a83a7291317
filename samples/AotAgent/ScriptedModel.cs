using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AotAgent;

/// <summary>Stands in for a model: makes one call a turn, then says that it is done.</summary>
internal sealed class ScriptedModel(params (string Function, string Arguments)[] calls) : IChatClient
{
    private int _turn;

    /// <summary>The answer to the last call.</summary>
    public string LastAnswer { get; private set; } = "";

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        foreach (FunctionResultContent result in messages.SelectMany(static message => message.Contents).OfType<FunctionResultContent>())
            LastAnswer = ((JsonElement)result.Result!).GetRawText();
        if (_turn == calls.Length)
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "Done.")));

        (string function, string json) = calls[_turn++];
        var arguments = new Dictionary<string, object?>();
        foreach (JsonProperty property in JsonElement.Parse(json).EnumerateObject())
            arguments.Add(property.Name, property.Value);
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [new FunctionCallContent($"call-{_turn}", function, arguments)])));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The harness asks for whole answers.");

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
