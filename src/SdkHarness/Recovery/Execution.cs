namespace SdkHarness;

/// <summary>Runs an allowed call's body under its declared failure paths, and records every step.</summary>
internal sealed class Execution
{
    private readonly RunContext _run;
    private readonly Attempts _attempts;
    private readonly RetryPath _retry;
    private readonly FallbackPath _fallback;
    private readonly Completion _completion;

    public Execution(RunContext run)
    {
        _run = run;
        _attempts = new Attempts(run);
        _retry = new RetryPath(run, _attempts);
        _fallback = new FallbackPath(run, _attempts);
        _completion = new Completion(run);
    }

    /// <summary>The record that an attempt begins; it is durable before the attempt is made.</summary>
    public static AttemptStarted NextAttempt(ToolCall call, int number, string? method, DateTimeOffset now) =>
        new(call.Id, number, call.IdempotencyKey, method, now + call.Contract.Timeout);

    /// <summary>Makes the attempt that is on the journal already, and follows the declared paths until there is an answer.</summary>
    public ValueTask RunAsync(ToolCall call, CancellationToken cancellationToken)
    {
        AttemptStarted started = _run.State.Call(call.Id).InFlight
            ?? throw new InvalidOperationException($"Call {call.Id} has no attempt on the journal.");

        // The usual case, an answer at the first attempt, without a state machine where nothing waits.
        ValueTask<AttemptOutcome> attempt = _run.World.AttemptAsync(call, started, cancellationToken);
        if (!attempt.IsCompletedSuccessfully)
            return RecoverAsync(call, started, attempt, cancellationToken);
        AttemptOutcome outcome = attempt.Result;
        return outcome is { Failure: Failure.None, Injected: null }
            ? _completion.RecordAsync(call, outcome, Endings.Success(outcome))
            : RecoverAsync(call, started, new ValueTask<AttemptOutcome>(outcome), cancellationToken);
    }

    private async ValueTask RecoverAsync(
        ToolCall call, AttemptStarted started, ValueTask<AttemptOutcome> attempt, CancellationToken cancellationToken)
    {
        AttemptOutcome outcome = await _attempts.JudgeAsync(call, started, await attempt.ConfigureAwait(false)).ConfigureAwait(false);
        IReadOnlyList<RecoveryStep> steps = call.Contract.Recovery;
        RecoveryStep? fellBack = null;
        for (int i = 0; outcome.Failure != Failure.None && i < steps.Count; i++)
        {
            RecoveryStep step = steps[i];
            if ((step.Failure & outcome.Failure) == 0)
                continue;
            if (step.Recovery is Recovery.Retry or Recovery.Fallback && _run.State.Status != RunStatus.Running)
                continue; // another call has ended the run meanwhile: nothing more is sent

            switch (step.Recovery)
            {
                case Recovery.Retry:
                    outcome = await _retry.TakeAsync(call, step, outcome, cancellationToken).ConfigureAwait(false);
                    break;
                case Recovery.Fallback when step.Method is { } method:
                    outcome = await _fallback.TakeAsync(call, method, outcome, cancellationToken).ConfigureAwait(false);
                    fellBack = outcome.Failure == Failure.None && _run.State.Call(call.Id).InFlight is { Method: not null } ? step : null;
                    break;
                case Recovery.Caveat or Recovery.AskForClarification or Recovery.Escalate or Recovery.Stop:
                    await _completion.RecordAsync(call, outcome, Endings.Declared(call, _run.State.Call(call.Id), step, outcome)).ConfigureAwait(false);
                    return;
            }
        }

        Ending ending =
            outcome.Failure != Failure.None ? Endings.Undeclared(call, _run.State.Call(call.Id), outcome)
            : fellBack is not null ? Endings.FellBack(call, _run.State.Call(call.Id), fellBack, outcome)
            : Endings.Success(outcome);
        await _completion.RecordAsync(call, outcome, ending).ConfigureAwait(false);
    }
}
