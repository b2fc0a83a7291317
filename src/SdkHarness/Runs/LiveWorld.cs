using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SdkHarness;

/// <summary>The outside of a live run: the store under its lease, the clock, the model, the tools.</summary>
internal sealed class LiveWorld(RunOwnership ownership, RunServices services, IReadOnlyList<AITool> declarations, IReadOnlySet<string> labels)
    : IRunWorld
{
    public TimeProvider Time => services.Time;

    public DateTimeOffset Now() => Time.GetUtcNow();

    public string NewApprovalId() => services.Options.NewApprovalId();

    public Task TurnAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask<IReadOnlyList<JournalEvent>> RecordAsync(DateTimeOffset at, RunChange change, CancellationToken cancellationToken)
    {
        await ownership.AppendAsync(at, change, cancellationToken).ConfigureAwait(false);
        return change.Events;
    }

    public ValueTask<ApprovalRecord?> FindApprovalAsync(string approvalId, CancellationToken cancellationToken) =>
        services.Store.FindApprovalAsync(approvalId, cancellationToken);

    public async Task<ModelAnswered> AskModelAsync(int turn, IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        IChatClient client = services.ChatClient!;
        ChatResponse response;
        try
        {
            response = await client.GetResponseAsync(messages, new ChatOptions { Tools = [.. declarations] }, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a model's client throws ends the run in a state that can be resumed.
        catch (Exception e)
#pragma warning restore CA1031
        {
            services.Log.ModelFailed(e, ownership.RunId);
            throw new ModelFailedException("The model's service failed. Resume the run to ask it again.", e.GetType().FullName);
        }

        return Read(turn, response);
    }

    public async ValueTask<AttemptOutcome> AttemptAsync(ToolCall call, AttemptStarted attempt, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(call.Contract.Timeout, Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await ownership.EnsureUntilAsync(attempt.SendDeadline, cancellationToken).ConfigureAwait(false);
            object toolSet = services.ToolSet(call.Tool!.ToolSet!);
            var context = new ToolCallContext(ownership.RunId, call.Id, call.IdempotencyKey, attempt.Attempt, services.Provider);
            ToolBinding binding = call.Tool.Binding;

            // A body that ignores its token is left behind: the attempt ends at its deadline all the same.
            object? result = await Task.Run(
                () => attempt.Method is { } method
                    ? binding.FallbackAsync(method, toolSet, call.Bound!, context, linked.Token).AsTask()
                    : binding.InvokeAsync(toolSet, call.Bound!, context, linked.Token).AsTask(),
                linked.Token).WaitAsync(linked.Token).ConfigureAwait(false);
            return Project(binding, result);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (LeaseLostException)
        {
            throw;
        }
#pragma warning disable CA1031 // Every way in which a body can fail is classified, recorded and answered.
        catch (Exception e)
#pragma warning restore CA1031
        {
            AttemptOutcome outcome = FailureClassifier.Classify(e);
            services.Log.AttemptFailed(e, ownership.RunId, call.Id, call.Function, outcome.Failure);
            return outcome;
        }
    }

    public async ValueTask<bool?> LookupAsync(ToolCall call, CancellationToken cancellationToken)
    {
        var context = new ToolCallContext(ownership.RunId, call.Id, call.IdempotencyKey, 0, services.Provider);
        try
        {
            object toolSet = services.ToolSet(call.Tool!.ToolSet!);
            return await call.Tool.Binding.LookupAsync(toolSet, call.Bound!, context, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A look-up that fails, in whatever way, tells nothing: the write counts as uncertain.
        catch (Exception e)
#pragma warning restore CA1031
        {
            services.Log.AttemptFailed(e, ownership.RunId, call.Id, call.Function, FailureClassifier.Classify(e).Failure);
            return null;
        }
    }

    private ModelAnswered Read(int turn, ChatResponse response)
    {
        var calls = new List<ProposedCall>();
        foreach (AIContent content in response.Messages.SelectMany(static message => message.Contents))
        {
            FunctionCallContent? call = content as FunctionCallContent
                ?? (content as ToolApprovalRequestContent)?.ToolCall as FunctionCallContent;
            if (call is not null)
                calls.Add(new ProposedCall(call.CallId, call.Name, Written(call)));
        }

        return new ModelAnswered(
            turn, response.Text is { Length: > 0 } text ? text : null, calls, response.ModelId, response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount);
    }

    /// <summary>The arguments as the model wrote them, or as near to that as the client tells.</summary>
    private string Written(FunctionCallContent call)
    {
        if (services.Options.WrittenArguments(call) is { } text)
            return text;

        // A client's own record of the call beside nothing but text: the connector has flattened what the model wrote.
        return call is { RawRepresentation: not null, Arguments: { Count: > 0 } arguments }
            && FlattenedArguments.AreIn(arguments)
            && declarations.OfType<AIFunctionDeclaration>().FirstOrDefault(offered => offered.Name == call.Name) is { } offered
            && FlattenedArguments.Read(arguments, offered.JsonSchema) is { Defect: null } restored
            ? restored.Element.GetRawText()
            : CallArguments.ToJson(call);
    }

    private AttemptOutcome Project(ToolBinding binding, object? result)
    {
        var context = new ResultContext(labels, Now());
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
            binding.WriteResult(writer, result, context);
        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        JsonElement projected = JsonElement.ParseValue(ref reader);
        ResultDefect? defect = context.Defects.Count > 0 ? context.Defects[0] : null;
        string message = defect is null ? "" : string.Join("; ", context.Defects.Select(static found => $"{found.Message} (at '{found.Pointer}')"));
        return new AttemptOutcome(
            defect?.Failure ?? Failure.None,
            message,
            Result: projected,
            ReadSensitive: context.WroteSensitive,
            ReadUntrusted: context.WroteUntrusted || binding.Contract.ReturnsUntrusted);
    }
}
