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

    internal GuardedTool(GuardedSession session, ToolContract contract, JsonElement? strict)
    {
        _session = session;
        Contract = contract;
        IsStrict = strict is not null;
        JsonSchema = strict ?? contract.InputSchema;
        AdditionalProperties = IsStrict ? OfferedFunction.Strict : base.AdditionalProperties;
    }

    /// <summary>The tool's contract.</summary>
    public ToolContract Contract { get; }

    /// <inheritdoc />
    public override string Name => Contract.FunctionName;

    /// <inheritdoc />
    public override string Description => Contract.Description;

    /// <summary>
    /// Whether it is offered in its <see cref="StrictSchema"/>: the run asks for it (<see cref="RunRequest.StrictSchemas"/>) and the tool has one.
    /// </summary>
    public bool IsStrict { get; }

    /// <inheritdoc />
    public override JsonElement JsonSchema { get; }

    /// <summary>Holds <c>strict</c>, true, where <see cref="IsStrict"/>; clients of Microsoft.Extensions.AI tell the provider.</summary>
    public override IReadOnlyDictionary<string, object?> AdditionalProperties { get; }

    /// <summary>Passes a call through the guard and always has an answer for the model.</summary>
    /// <remarks>
    /// Where the harness itself fails, since its store is lost or somebody else works on the run, the model is told just that: frameworks
    /// would hand it the exception's text. The exception goes to the log; the call has not run, or its end is not known and resuming finds out.
    /// </remarks>
    /// <param name="arguments">What the model sent.</param>
    /// <param name="modelCallId">The model's own id for the call, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Cancels the call; what has happened by then is on the journal.</param>
    /// <returns>The tool's projected result, or the status object that tells the model why there is none.</returns>
    public async Task<JsonElement> CallAsync(ToolArguments arguments, string? modelCallId, CancellationToken cancellationToken = default) =>
        await AnswerAsync(arguments, modelCallId, cancellationToken).ConfigureAwait(false);

    private ValueTask<JsonElement> AnswerAsync(ToolArguments arguments, string? modelCallId, CancellationToken cancellationToken)
    {
        try
        {
            ValueTask<JsonElement> answer = _session.AnswerAsync(Name, arguments, modelCallId, cancellationToken);
            return answer.IsCompletedSuccessfully ? answer : EndAsync(answer, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return new(Failed(e));
        }
    }

    private async ValueTask<JsonElement> EndAsync(ValueTask<JsonElement> answer, CancellationToken cancellationToken)
    {
        try
        {
            return await answer.ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(e);
        }
    }

    private JsonElement Failed(Exception exception)
    {
        _session.LogFailure(exception, Name);
        return Answers.Failed(
            Failure.Unavailable, "The harness could not take this call to its end, and its outcome is not known. Do not call it again; say so.");
    }

    /// <summary>Passes the call through the guard.</summary>
    /// <param name="arguments">What the model sent.</param>
    /// <param name="cancellationToken">Cancels the call; what has happened by then is on the journal.</param>
    /// <returns>A <see cref="JsonElement"/>: the tool's projected result, or the status object that tells the model why there is none.</returns>
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) =>
        await AnswerAsync(ToolArguments.From(arguments), null, cancellationToken).ConfigureAwait(false);
}
