using System.Diagnostics;

namespace SdkHarness;

/// <summary>The one straight path of a call: propose, bind, decide, hold or execute, answer.</summary>
/// <remarks>
/// Everything but the execution of a body happens under the run's gate, so that two calls of one run never decide on the same state.
/// </remarks>
internal sealed class GuardedCalls(RunContext run)
{
    private readonly CallDecisions _decisions = new(run);
    private readonly Execution _execution = new(run);

    /// <summary>Takes a call as the model proposes it.</summary>
    /// <returns>The call as the journal then tells it: completed or held; null where the run had ended and nothing was recorded.</returns>
    public async ValueTask<CallState?> ProposeAsync(
        string function, ToolArguments arguments, string text, string? modelCallId, CancellationToken cancellationToken)
    {
        using Activity? span = HarnessTelemetry.StartCall(run.Id, function, modelCallId);
        while (true)
        {
            Task twin;
            ToolCall? call = null;
            IDisposable? underWay = null;
            using (await run.EnterAsync(cancellationToken).ConfigureAwait(false))
            {
                if (run.State.Status != RunStatus.Running)
                    return null;
                twin = run.Twin(function, arguments);
                if (twin.IsCompleted)
                {
                    call = run.NewCall(function, arguments, text, modelCallId);
                    if (await DecideAsync(call, cancellationToken).ConfigureAwait(false))
                        underWay = run.UnderWay(call);
                }
            }

            if (call is not null)
                return await FinishAsync(call, underWay, span, cancellationToken).ConfigureAwait(false);

            // A host may run calls side by side: the same write is decided once its twin has an outcome.
            await twin.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes up a call that an earlier process, or a person's absence, left unfinished.</summary>
    public async ValueTask<CallState> ContinueAsync(CallState unfinished, CancellationToken cancellationToken)
    {
        using Activity? span = HarnessTelemetry.StartCall(run.Id, unfinished.Proposed.Function, unfinished.Proposed.ModelCallId);
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

        return await FinishAsync(call, underWay, span, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<CallState> FinishAsync(ToolCall call, IDisposable? underWay, Activity? span, CancellationToken cancellationToken)
    {
        if (underWay is not null)
        {
            using (underWay)
                await _execution.RunAsync(call, cancellationToken).ConfigureAwait(false);
        }

        CallState state = run.State.Call(call.Id);
        HarnessTelemetry.Finish(span, state);
        return state;
    }

    private Task<bool> DecideAsync(ToolCall call, CancellationToken cancellationToken)
    {
        var proposed = new CallProposed(
            call.Id, call.Function, call.Tool?.Contract.Hash, call.Text, call.Subject, call.ModelCallId);
        return _decisions.DecideAsync(call, [proposed], null, cancellationToken);
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
}
