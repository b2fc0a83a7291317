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

    public ValueTask<IReadOnlyList<JournalEvent>> RecordAsync(DateTimeOffset at, RunChange change, CancellationToken cancellationToken)
    {
        ValueTask appended = ownership.AppendAsync(at, change, cancellationToken);
        return appended.IsCompletedSuccessfully ? new(change.Events) : Recorded(appended, change);

        static async ValueTask<IReadOnlyList<JournalEvent>> Recorded(ValueTask appended, RunChange change)
        {
            await appended.ConfigureAwait(false);
            return change.Events;
        }
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

    public ValueTask<AttemptOutcome> AttemptAsync(ToolCall call, AttemptStarted attempt, CancellationToken cancellationToken) =>
        ownership.IsHeldUntil(attempt.SendDeadline) ? BeginAsync(call, attempt, cancellationToken) : HoldAsync(call, attempt, cancellationToken);

    private async ValueTask<AttemptOutcome> HoldAsync(ToolCall call, AttemptStarted attempt, CancellationToken cancellationToken)
    {
        try
        {
            await ownership.EnsureUntilAsync(attempt.SendDeadline, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not LeaseLostException && !cancellationToken.IsCancellationRequested)
        {
            return Failed(call, e, AttemptEffect.None);
        }

        return await BeginAsync(call, attempt, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask<AttemptOutcome> BeginAsync(ToolCall call, AttemptStarted attempt, CancellationToken cancellationToken)
    {
        object toolSet;
        ToolCallContext context;
        FaultedAttempt? faulted;
        try
        {
            faulted = services.Recovery.Plan(call, attempt);
            toolSet = services.ToolSet(call.Tool!.ToolSet!);
            context = new ToolCallContext(ownership.RunId, call.Id, call.IdempotencyKey, attempt.Attempt, services.Provider)
            {
                Permit = call.Contract.IsWrite
                    ? new WritePermit(call.Contract, ownership.RunId, call.Id, call.IdempotencyKey, attempt.Attempt)
                    : null,
            };
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return new(Failed(call, e, AttemptEffect.None));
        }

        // Whoever takes the run over counts on nothing being sent after the deadline that the journal names.
        TimeSpan left = attempt.SendDeadline - Now();
        if (left <= TimeSpan.Zero)
            return new(new AttemptOutcome(Failure.Timeout, "The attempt's time was over before it could begin.", Effect: AttemptEffect.None));

        var deadline = new AttemptDeadline(left, Time, cancellationToken);
        ValueTask<object?> running = Start(call, attempt, toolSet, context, faulted, cancellationToken, deadline.Token);
        if (!running.IsCompletedSuccessfully)
            return EndAsync(running, call, faulted, deadline, cancellationToken);

        deadline.Return();
        return new(Projected(call, running.Result, faulted, cancellationToken));
    }

    /// <summary>Starts the body; what it throws at once is what it fails with.</summary>
    private ValueTask<object?> Start(
        ToolCall call,
        AttemptStarted attempt,
        object toolSet,
        ToolCallContext context,
        FaultedAttempt? faulted,
        CancellationToken caller,
        CancellationToken token)
    {
        try
        {
            token.ThrowIfCancellationRequested();
            SystemGate? gate = services.Recovery.Gate(call.Contract.ToolSet);
            return gate is null && faulted is null
                ? Run(call, attempt, toolSet, context, token)
                : services.Recovery.RunAsync(
                    gate,
                    faulted,
                    call.Function,
                    static (body, token) => body.World.RunWithinAsync(body.Call, body.Attempt, body.ToolSet, body.Context, token),
                    (World: this, Call: call, Attempt: attempt, ToolSet: toolSet, Context: context),
                    caller,
                    token);
        }
#pragma warning disable CA1031 // Whatever a body throws is classified where its end is awaited.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return ValueTask.FromException<object?>(e);
        }
    }

    private static ValueTask<object?> Run(
        ToolCall call, AttemptStarted attempt, object toolSet, ToolCallContext context, CancellationToken token) =>
        attempt.Method is null && call.Contract.RunsInPlace && !HasContext
            ? call.Tool!.Binding.InvokeAsync(toolSet, call.Bound!, context, token)
            : new ValueTask<object?>(Aside(call, attempt, toolSet, context, token));

    /// <summary>The system's gate sees the end at the deadline too, whether the body heeds it or not.</summary>
    private ValueTask<object?> RunWithinAsync(
        ToolCall call, AttemptStarted attempt, object toolSet, ToolCallContext context, CancellationToken token)
    {
        ValueTask<object?> running = Run(call, attempt, toolSet, context, token);
        return running.IsCompletedSuccessfully ? running : new(WithinAsync(running.AsTask(), call, token));
    }

    private async ValueTask<AttemptOutcome> EndAsync(
        ValueTask<object?> running, ToolCall call, FaultedAttempt? faulted, AttemptDeadline deadline, CancellationToken cancellationToken)
    {
        using (deadline)
        {
            object? result;
            try
            {
                result = running.IsCompleted
                    ? await running.ConfigureAwait(false)
                    : await WithinAsync(running.AsTask(), call, deadline.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not LeaseLostException && !cancellationToken.IsCancellationRequested)
            {
                return Failed(call, e, effect: null) with { Injected = faulted?.Injected };
            }

            return Projected(call, result, faulted, cancellationToken);
        }
    }

    private AttemptOutcome Projected(ToolCall call, object? result, FaultedAttempt? faulted, CancellationToken cancellationToken)
    {
        try
        {
            return Project(call.Tool!.Binding, result, faulted);
        }
        catch (Exception e) when (e is not LeaseLostException && !cancellationToken.IsCancellationRequested)
        {
            return Failed(call, e, AttemptEffect.Happened) with { Injected = faulted?.Injected };
        }
    }

    /// <summary>A body must not go on where its caller may be blocking until it has ended.</summary>
    private static bool HasContext => SynchronizationContext.Current is not null || TaskScheduler.Current != TaskScheduler.Default;

    /// <summary>A body that may block runs on a thread of its own, so that it can be left behind.</summary>
    private static Task<object?> Aside(ToolCall call, AttemptStarted attempt, object toolSet, ToolCallContext context, CancellationToken token)
    {
        ToolBinding binding = call.Tool!.Binding;
        return Task.Run(
            () => attempt.Method is { } method
                ? binding.FallbackAsync(method, toolSet, call.Bound!, context, token).AsTask()
                : binding.InvokeAsync(toolSet, call.Bound!, context, token).AsTask(),
            token);
    }

    /// <summary>A body that is not on our thread and ignores its token is left behind: the attempt ends at its deadline all the same.</summary>
    private Task<object?> WithinAsync(Task<object?> body, ToolCall call, CancellationToken token)
    {
        Observe(body, call);
        return body.WaitAsync(token);
    }

    /// <summary>What becomes of a body that is left behind stands in the log at least.</summary>
    private void Observe(Task body, ToolCall call) =>
        body.ContinueWith(
            (left, _) => services.Log.LeftBehind(left.Exception!, ownership.RunId, call.Id, call.Function),
            null,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);

    /// <summary>Every way in which an attempt can fail is classified, recorded and answered; its exception goes to the log alone.</summary>
    private AttemptOutcome Failed(ToolCall call, Exception exception, AttemptEffect? effect)
    {
        AttemptOutcome outcome = services.Recovery.Classifiers.Classify(exception);
        services.Log.AttemptFailed(exception, ownership.RunId, call.Id, call.Function, outcome.Failure);
        return effect is { } known ? outcome with { Effect = known } : outcome;
    }

    public async ValueTask<bool?> LookupAsync(ToolCall call, CancellationToken cancellationToken)
    {
        var context = new ToolCallContext(ownership.RunId, call.Id, call.IdempotencyKey, 0, services.Provider);
        using var timeout = new CancellationTokenSource(call.Contract.Timeout, Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        CancellationToken token = linked.Token;
        try
        {
            object toolSet = services.ToolSet(call.Tool!.ToolSet!);
            return await Task.Run(
                () => call.Tool.Binding.LookupAsync(toolSet, call.Bound!, context, token).AsTask(), token).WaitAsync(token).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // A look-up that fails, in whatever way, tells nothing: the write stays uncertain.
            Failed(call, e, AttemptEffect.Unknown);
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

    private AttemptOutcome Project(ToolBinding binding, object? result, FaultedAttempt? faulted)
    {
        var context = new ResultContext(labels, Time) { Fault = faulted?.Result };
        JsonElement projected = Binding.ResultJson.Write(binding, result, context);
        projected = context.Fault?.Received(projected) ?? projected;
        ResultDefect? defect = context.Defects.Count > 0 ? context.Defects[0] : null;
        string message = defect is null ? "" : DefectWords.Of(context.Defects);
        return new AttemptOutcome(
            defect?.Failure ?? Failure.None,
            message,
            Result: projected,
            ReadSensitive: context.WroteSensitive,
            ReadUntrusted: context.WroteUntrusted || binding.Contract.ReturnsUntrusted,
            Effect: AttemptEffect.Happened,
            SubjectName: context.SubjectName,
            Injected: faulted?.Injected);
    }
}
