using System.Diagnostics;

namespace SdkHarness;

/// <summary>The one straight path of a call: propose, bind, decide, hold or execute, answer.</summary>
/// <remarks>
/// Everything but the execution of a body happens under the run's gate, so that two calls of one run never decide on the same state. A call
/// that nothing makes wait passes without a state machine; whatever does wait goes on in the method that is named after it.
/// </remarks>
internal sealed class GuardedCalls(RunContext run)
{
    private readonly CallDecisions _decisions = new(run);
    private readonly Execution _execution = new(run);

    /// <summary>Takes a call as the model proposes it.</summary>
    /// <returns>The call as the journal then tells it: completed or held; null where the run had ended and nothing was recorded.</returns>
    public ValueTask<CallState?> ProposeAsync(
        string function, ToolArguments arguments, string text, string? modelCallId, CancellationToken cancellationToken)
    {
        // What a tool set or an observer sets for its own flow stays out of the caller's, as it would behind an asynchronous method.
        ExecutionContext? outer = ExecutionContext.Capture();
        AgentTool? tool = run.Tools.GetValueOrDefault(function);
        Activity? span = HarnessTelemetry.StartCall(run.Id, function, tool, modelCallId);
        ValueTask<CallState?> passed;
        try
        {
            passed = PassAsync(new Proposal(function, tool, arguments, text, modelCallId), cancellationToken);
        }
        catch
        {
            span?.Dispose();
            Restore(outer);
            throw;
        }

        if (passed.IsCompletedSuccessfully)
        {
            CallState? state = passed.Result;
            HarnessTelemetry.Finish(span, tool, state);
            span?.Dispose();
            Restore(outer);
            return new(state);
        }

        ValueTask<CallState?> ended = span is null ? passed : EndAsync(passed, span, tool);
        Restore(outer);
        return ended;
    }

    private static void Restore(ExecutionContext? outer)
    {
        if (outer is not null && !ReferenceEquals(outer, ExecutionContext.Capture()))
            ExecutionContext.Restore(outer);
    }

    private static async ValueTask<CallState?> EndAsync(ValueTask<CallState?> passed, Activity span, AgentTool? tool)
    {
        using (span)
        {
            CallState? state = await passed.ConfigureAwait(false);
            HarnessTelemetry.Finish(span, tool, state);
            return state;
        }
    }

    private ValueTask<CallState?> PassAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        ValueTask<IDisposable> entered = run.EnterAsync(cancellationToken);
        return entered.IsCompletedSuccessfully
            ? InsideAsync(proposal, entered.Result, cancellationToken)
            : EnterAsync(proposal, entered, cancellationToken);
    }

    private async ValueTask<CallState?> EnterAsync(Proposal proposal, ValueTask<IDisposable> entered, CancellationToken cancellationToken) =>
        await InsideAsync(proposal, await entered.ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Decides under the gate, which this frees.</summary>
    private ValueTask<CallState?> InsideAsync(Proposal proposal, IDisposable gate, CancellationToken cancellationToken)
    {
        ToolCall call;
        IDisposable? underWay;
        bool isFreed = false;
        try
        {
            if (run.State.Status != RunStatus.Running)
                return default;
            Task twin = run.Twin(proposal.Tool, proposal.Arguments);
            if (!twin.IsCompleted)
                return AfterTwinAsync(proposal, twin, cancellationToken);

            call = run.NewCall(proposal.Function, proposal.Tool, proposal.Arguments, proposal.Text, proposal.ModelCallId);
            ValueTask<bool> decided = DecideAsync(call, cancellationToken);
            if (!decided.IsCompletedSuccessfully)
            {
                isFreed = true;
                return DecidedAsync(call, decided, gate, cancellationToken);
            }

            underWay = decided.Result ? run.UnderWay(call) : null;
        }
        finally
        {
            if (!isFreed)
                gate.Dispose();
        }

        return FinishAsync(call, underWay, cancellationToken)!;
    }

    /// <summary>A host may run calls side by side: the same write is decided once its twin has an outcome.</summary>
    private async ValueTask<CallState?> AfterTwinAsync(Proposal proposal, Task twin, CancellationToken cancellationToken)
    {
        await twin.WaitAsync(cancellationToken).ConfigureAwait(false);
        return await PassAsync(proposal, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<CallState?> DecidedAsync(
        ToolCall call, ValueTask<bool> decided, IDisposable gate, CancellationToken cancellationToken)
    {
        IDisposable? underWay;
        using (gate)
            underWay = await decided.ConfigureAwait(false) ? run.UnderWay(call) : null;
        return await FinishAsync(call, underWay, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes up a call that an earlier process, or a person's absence, left unfinished.</summary>
    public async ValueTask<CallState> ContinueAsync(CallState unfinished, CancellationToken cancellationToken)
    {
        AgentTool? tool = run.Tools.GetValueOrDefault(unfinished.Proposed.Function);
        using Activity? span = HarnessTelemetry.StartCall(run.Id, unfinished.Proposed.Function, tool, unfinished.Proposed.ModelCallId);
        await AwaitSendDeadlineAsync(unfinished, cancellationToken).ConfigureAwait(false);
        ToolCall call;
        IDisposable? underWay;
        while (true)
        {
            Task other;
            using (await run.EnterAsync(cancellationToken).ConfigureAwait(false))
            {
                other = run.UnderWayOf(unfinished.Id);
                if (other.IsCompleted)
                {
                    call = run.RestoreCall(unfinished);
                    bool execute = await new UnfinishedCall(run, _decisions, call, unfinished).TakeUpAsync(cancellationToken).ConfigureAwait(false);
                    underWay = execute ? run.UnderWay(call) : null;
                    break;
                }
            }

            // Somebody else in this process is executing it: it is not lost, and not ours to execute again.
            await other.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        CallState state = await FinishAsync(call, underWay, cancellationToken).ConfigureAwait(false);
        HarnessTelemetry.Finish(span, tool, state);
        return state;
    }

    private ValueTask<CallState> FinishAsync(ToolCall call, IDisposable? underWay, CancellationToken cancellationToken)
    {
        if (underWay is null)
            return new(run.State.Call(call.Id));

        ValueTask executed;
        try
        {
            executed = _execution.RunAsync(call, cancellationToken);
        }
        catch
        {
            underWay.Dispose();
            throw;
        }

        if (!executed.IsCompletedSuccessfully)
            return ExecutedAsync(call, executed, underWay);
        underWay.Dispose();
        return new(run.State.Call(call.Id));
    }

    private async ValueTask<CallState> ExecutedAsync(ToolCall call, ValueTask executed, IDisposable underWay)
    {
        using (underWay)
            await executed.ConfigureAwait(false);
        return run.State.Call(call.Id);
    }

    private ValueTask<bool> DecideAsync(ToolCall call, CancellationToken cancellationToken)
    {
        var proposed = new CallProposed(
            call.Id, call.Function, call.Tool?.Contract.Hash, call.Text, call.Subject, call.ModelCallId);
        return _decisions.DecideAsync(call, proposed, null, cancellationToken);
    }

    /// <summary>A look-up tells nothing before the attempt can no longer be sending: an effect on its way would be missed.</summary>
    private async Task AwaitSendDeadlineAsync(CallState unfinished, CancellationToken cancellationToken)
    {
        if (unfinished is not { Contract.WriteKind: WriteKind.Lookup, InFlight: { } attempt } || !run.UnderWayOf(unfinished.Id).IsCompleted)
            return;
        TimeSpan wait = attempt.SendDeadline - run.World.Now();
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, run.World.Time, cancellationToken).ConfigureAwait(false);
    }

    private readonly record struct Proposal(string Function, AgentTool? Tool, ToolArguments Arguments, string Text, string? ModelCallId);
}
