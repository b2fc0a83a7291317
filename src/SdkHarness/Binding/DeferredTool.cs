namespace SdkHarness.Binding;

/// <summary>A tool whose code is made, and compiled by the runtime, where it is called first: an application starts with its contracts alone.</summary>
internal sealed class DeferredTool(ToolContract contract, int index, Func<ToolBinding[]> tools) : ToolBinding(contract)
{
    private ToolBinding Tool => field ??= tools()[index];

    protected internal override object Bind(ToolArguments arguments, ArgumentErrors errors) => Tool.Bind(arguments, errors);

    protected internal override ValueTask<object?> InvokeAsync(
        object toolSet, object arguments, ToolCallContext context, CancellationToken cancellationToken) =>
        Tool.InvokeAsync(toolSet, arguments, context, cancellationToken);

    protected internal override ValueTask<object?> FallbackAsync(
        string method, object toolSet, object arguments, ToolCallContext context, CancellationToken cancellationToken) =>
        Tool.FallbackAsync(method, toolSet, arguments, context, cancellationToken);

    protected internal override ValueTask<bool?> LookupAsync(
        object toolSet, object arguments, ToolCallContext context, CancellationToken cancellationToken) =>
        Tool.LookupAsync(toolSet, arguments, context, cancellationToken);

    protected internal override bool NeedsApproval(object arguments) => Tool.NeedsApproval(arguments);

    protected internal override void WriteResult(ResultWriter to, object? result) => Tool.WriteResult(to, result);
}
