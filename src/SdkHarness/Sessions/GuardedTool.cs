using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SdkHarness;

/// <summary>
/// A tool as a host's framework sees it: an <see cref="AIFunction"/> whose own invocation is the guard, so that no adapter can leave it
/// behind.
/// </summary>
public sealed class GuardedTool : AIFunction
{
    private readonly GuardedSession _session;

    internal GuardedTool(GuardedSession session, ToolContract contract)
    {
        _session = session;
        Contract = contract;
    }

    /// <summary>The tool's contract.</summary>
    public ToolContract Contract { get; }

    /// <inheritdoc />
    public override string Name => Contract.FunctionName;

    /// <inheritdoc />
    public override string Description => Contract.Description;

    /// <inheritdoc />
    public override JsonElement JsonSchema => Contract.InputSchema;

    /// <summary>Passes the call through the guard.</summary>
    /// <param name="arguments">What the model sent.</param>
    /// <param name="cancellationToken">Cancels the call; what has happened by then is on the journal.</param>
    /// <returns>A <see cref="JsonElement"/>: the tool's projected result, or the status object that tells the model why there is none.</returns>
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) =>
        await _session.CallAsync(Name, ToolArguments.From(arguments), null, cancellationToken).ConfigureAwait(false);
}
