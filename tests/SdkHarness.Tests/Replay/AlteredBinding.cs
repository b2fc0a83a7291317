using SdkHarness.Binding;

namespace SdkHarness.Tests.Replay;

/// <summary>A tool whose code has changed since a run was made, and whose body must not run.</summary>
internal sealed class AlteredBinding(ToolBinding tool, ToolContract? contract = null) : ToolBinding(contract ?? tool.Contract)
{
    public ArgumentError? Refuses { get; init; }

    public bool? AsksAPerson { get; init; }

    protected internal override object Bind(ToolArguments arguments, ArgumentErrors errors)
    {
        if (Refuses is { } error)
            errors.Add(error);
        return tool.Bind(arguments, errors);
    }

    protected internal override bool NeedsApproval(object arguments) => AsksAPerson ?? tool.NeedsApproval(arguments);

    protected internal override ValueTask<object?> InvokeAsync(
        object toolSet, object arguments, ToolCallContext context, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A replay ran a tool.");

    protected internal override void WriteResult(ResultWriter to, object? result) =>
        throw new InvalidOperationException("A replay wrote a result.");
}
