using Microsoft.SemanticKernel.ChatCompletion;
using OpenAI.Chat;

namespace SdkHarness;

/// <summary>Lets a harness's own run loop ask a Semantic Kernel chat service.</summary>
public static class ChatCompletionHarnessBuilderExtensions
{
    /// <summary>Sets the model's client to a Semantic Kernel chat service, and reads its calls exactly as the model wrote them.</summary>
    /// <remarks>
    /// <c>UseChatClient(service.AsChatClient())</c> works too, but sees arguments that the connector has flattened to text: the string
    /// "5" passes for the number 5, and of a name given twice only the last value is seen. For connectors on the OpenAI library (OpenAI and
    /// Azure OpenAI) this method tells them apart; with any other it is the same as that call.
    /// </remarks>
    /// <param name="builder">The harness's builder.</param>
    /// <param name="service">The chat service.</param>
    /// <returns>The builder.</returns>
    public static HarnessBuilder UseChatCompletion(this HarnessBuilder builder, IChatCompletionService service)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(service);
        return builder
            .UseChatClient(service.AsChatClient())
            .Configure(static options => options.WrittenArguments =
                static call => call.RawRepresentation is ChatToolCall { Kind: ChatToolCallKind.Function } written
                    ? written.FunctionArguments.ToString()
                    : null);
    }
}
