using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SdkHarness.Acceptance.Recordings;

/// <summary>A model whose turns are a recording's, whatever the tools answer.</summary>
/// <remarks>
/// <para>The recorded user talks to the agent between calls; a run has one prompt and ends with the agent's first text that comes
/// without a call. So the user is on this client's side: what agent and user said up to the next call is the text that goes with that call,
/// word for word, and the text after the last call is the run's output.</para>
/// <para>It keeps no position: which turn is next is counted off the messages, so that a run that was held and resumed goes on at its
/// place. On the way it notes what the model is shown of each call.</para>
/// </remarks>
internal sealed class RecordedChatClient(RecordedConversation recording) : IChatClient
{
    private readonly Dictionary<int, JsonElement> _shown = [];

    /// <summary>What the model was shown of each call, by the call's place in the recording.</summary>
    public IReadOnlyDictionary<int, JsonElement> Shown => _shown;

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        int next = 0;
        foreach (ChatMessage message in messages)
        {
            foreach (FunctionResultContent result in message.Contents.OfType<FunctionResultContent>())
                _shown[next - 1] = (JsonElement)result.Result!;
            if (message.Contents.OfType<FunctionCallContent>().Any())
                next++;
        }

        return Task.FromResult(new ChatResponse(next < recording.Steps.Count
            ? Turn(recording.Steps[next], options)
            : new ChatMessage(ChatRole.Assistant, recording.Closing))
        {
            ModelId = "gpt-4o (recorded)",
        });
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatResponse response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (ChatResponseUpdate update in response.ToChatResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private static ChatMessage Turn(RecordedStep step, ChatOptions? options)
    {
        var contents = new List<AIContent>();
        if (step.Said.Length > 0)
            contents.Add(new TextContent(step.Said));
        Dictionary<string, object?> arguments = step.Arguments.EnumerateObject()
            .ToDictionary(static argument => argument.Name, static argument => (object?)argument.Value);
        contents.Add(new FunctionCallContent(step.CallId, Offered(step.Function, options), arguments));
        return new ChatMessage(ChatRole.Assistant, contents);
    }

    /// <summary>The offered function of the recorded name: the recording knows no tool sets. Unoffered, it is called by the recorded name.</summary>
    private static string Offered(string function, ChatOptions? options) =>
        options?.Tools?.Select(static tool => tool.Name).SingleOrDefault(name => name.EndsWith($"_{function}", StringComparison.Ordinal))
        ?? function;
}
