using Microsoft.SemanticKernel;
using OpenAI.Chat;

namespace SdkHarness;

/// <summary>
/// Keeps what the model wrote beside the flattened arguments. It decides nothing and stops nothing: the guard is in the functions.
/// </summary>
internal sealed class WrittenArgumentsFilter : IAutoFunctionInvocationFilter
{
    public static bool IsIn(Kernel kernel) =>
        kernel.AutoFunctionInvocationFilters.Any(static filter => filter is WrittenArgumentsFilter);

    public Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        if (((Microsoft.Extensions.AI.FunctionInvocationContext)context).Arguments is KernelArguments arguments)
            new WrittenArguments(context.ToolCallId, Written(context)).AttachTo(arguments);
        return next(context);
    }

    private static string? Written(AutoFunctionInvocationContext context)
    {
        foreach (KernelContent item in context.ChatMessageContent.Items)
        {
            if (item is FunctionCallContent { InnerContent: ChatToolCall { Kind: ChatToolCallKind.Function } written } call
                && call.Id == context.ToolCallId)
            {
                return written.FunctionArguments.ToString();
            }
        }

        return null;
    }
}
