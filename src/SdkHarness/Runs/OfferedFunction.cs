using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SdkHarness;

/// <summary>
/// A tool as the run loop offers it to its model: a function, since some clients leave out mere declarations, that nobody but the loop
/// may run.
/// </summary>
internal sealed class OfferedFunction : AIFunction
{
    private readonly ToolContract _contract;
    private readonly JsonElement? _strict;

    private OfferedFunction(ToolContract contract, JsonElement? strict)
    {
        _contract = contract;
        _strict = strict;
    }

    public override string Name => _contract.FunctionName;

    public override string Description => _contract.Description;

    public override JsonElement JsonSchema => _strict ?? _contract.InputSchema;

    public override IReadOnlyDictionary<string, object?> AdditionalProperties => _strict is null ? base.AdditionalProperties : Strict;

    /// <summary>What clients of Microsoft.Extensions.AI turn into the provider's <c>strict: true</c>.</summary>
    public static IReadOnlyDictionary<string, object?> Strict { get; } = new Dictionary<string, object?> { ["strict"] = true };

    /// <summary>Marked as needing approval, so that a client which invokes functions itself hands the call on to the loop.</summary>
    public static AITool Of(ToolContract contract, JsonElement? strict) =>
        new ApprovalRequiredAIFunction(new OfferedFunction(contract, strict));

    protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) =>
        throw new InvalidOperationException(
            $"{Name} is run by the harness's own loop alone. Open a session for a host that runs functions itself.");
}
