using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace SdkHarness;

/// <summary>Tells a model, through its chat history, how calls ended that had waited for a person.</summary>
public static class GuardedChatHistoryExtensions
{
    /// <summary>
    /// Puts the answers of settled calls in the place of the <c>approval_required</c> answers that the model was given, so that it goes on
    /// as though it had waited.
    /// </summary>
    /// <remarks>
    /// A call is found by the model's own id for it, which the session knows where the tools were added with
    /// <see cref="GuardedKernelExtensions.AddGuarded(Kernel, GuardedSession)"/>. Otherwise a system message tells the model.
    /// </remarks>
    /// <param name="history">The conversation that made the calls.</param>
    /// <param name="settled">What <see cref="GuardedSession.SettleAsync"/> returned.</param>
    public static void TellSettled(this ChatHistory history, IEnumerable<SettledCall> settled)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(settled);
        foreach (SettledCall call in settled)
        {
            string answer = call.Answer.GetRawText();
            if (Find(history, call.ModelCallId) is (int index, FunctionResultContent told))
            {
                history[index] = new ChatMessageContent(
                    AuthorRole.Tool, [new FunctionResultContent(told.FunctionName, told.PluginName, told.CallId, answer)]);
            }
            else
            {
                history.AddSystemMessage($"The call of {call.Function} that waited for a person has ended. Its answer: {answer}");
            }
        }
    }

    private static (int Index, FunctionResultContent Told)? Find(ChatHistory history, string? modelCallId)
    {
        for (int index = history.Count - 1; modelCallId is not null && index >= 0; index--)
        {
            if (history[index].Role == AuthorRole.Tool
                && history[index].Items is [.., FunctionResultContent told] && told.CallId == modelCallId)
            {
                return (index, told);
            }
        }

        return null;
    }
}
