using System.Runtime.CompilerServices;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace SemanticKernelPlugin;

/// <summary>Stands in for a model, so that the sample needs no network: four calls through the kernel, three of them too bold.</summary>
internal sealed class ScriptedChat : IChatCompletionService
{
    private static readonly (string Function, KernelArguments Arguments)[] Script =
    [
        ("refund", new KernelArguments { ["orderId"] = "ORD-1001", ["amount"] = 9000 }),
        ("refund", new KernelArguments { ["orderId"] = "ORD-1001", ["amount"] = 40 }),
        ("get_order", new KernelArguments { ["orderId"] = "ORD-1001" }),
        ("refund", new KernelArguments { ["orderId"] = "ORD-1001", ["amount"] = 40 }),
    ];

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object?> Attributes { get; } = new Dictionary<string, object?>();

    /// <inheritdoc />
    public async Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default)
    {
        if (chatHistory[^1].Role == AuthorRole.System)
            return [new ChatMessageContent(AuthorRole.Assistant, "The refund has been paid.")];

        foreach ((string function, KernelArguments arguments) in Script)
        {
            var call = new FunctionCallContent(function, "orders", $"call_{chatHistory.Count}", arguments);
            chatHistory.Add(new ChatMessageContent(AuthorRole.Assistant, [call]));
            FunctionResultContent result = await call.InvokeAsync(kernel!, cancellationToken);
            chatHistory.Add(result.ToChatMessage());
        }

        return [new ChatMessageContent(AuthorRole.Assistant, "I have asked for the refund; it waits for somebody to approve it.")];
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (ChatMessageContent message in await GetChatMessageContentsAsync(chatHistory, executionSettings, kernel, cancellationToken))
            yield return new StreamingChatMessageContent(message.Role, message.Content);
    }
}
