using SdkHarness.Binding;

namespace SdkHarness;

/// <summary>Stands for a tool whose code is not at hand: the recorded verdicts on its arguments, and no body at all.</summary>
internal sealed class RecordedBinding(ToolContract contract, RecordedRun recorded, Func<(string? Call, int Position)> here)
    : ToolBinding(contract)
{
    protected internal override object Bind(ToolArguments arguments, ArgumentErrors errors)
    {
        (string? call, int position) = here();
        if (call is not null && recorded.Next<ArgumentsRejected>(call, position) is { } rejected)
        {
            foreach (ArgumentError error in rejected.Errors)
                errors.Add(error);
        }

        return arguments;
    }

    protected internal override bool NeedsApproval(object arguments)
    {
        if (Contract.Approval?.When is null)
            return true;
        (string? call, int position) = here();
        return call is not null
            && recorded.Next<PolicyDecided>(call, position) is { Stage: GuardStage.Approval, Verdict: Verdict.Held };
    }

    protected internal override ValueTask<object?> InvokeAsync(
        object toolSet, object arguments, ToolCallContext context, CancellationToken cancellationToken) => throw NoBody();

    protected internal override void WriteResult(ResultWriter to, object? result) => throw NoBody();

    private InvalidOperationException NoBody() => new($"A replay runs no tool, and {Contract.FunctionName} is not even at hand.");
}
