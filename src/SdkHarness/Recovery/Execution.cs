using System.Globalization;
using Polly;
using Polly.Retry;

namespace SdkHarness;

/// <summary>Runs an allowed call's body under its declared failure paths, and records every step.</summary>
internal sealed class Execution(RunContext run)
{
    /// <summary>The record that an attempt begins; it is durable before the attempt is made.</summary>
    public static AttemptStarted NextAttempt(ToolCall call, int number, string? method, DateTimeOffset now) =>
        new(call.Id, number, call.IdempotencyKey, method, now + call.Contract.Timeout);

    /// <summary>Makes the attempt that is on the journal already, and follows the declared paths until there is an answer.</summary>
    public ValueTask RunAsync(ToolCall call, CancellationToken cancellationToken)
    {
        AttemptStarted started = run.State.Call(call.Id).InFlight
            ?? throw new InvalidOperationException($"Call {call.Id} has no attempt on the journal.");

        // The usual case, an answer at the first attempt, without a state machine where nothing waits.
        ValueTask<AttemptOutcome> attempt = run.World.AttemptAsync(call, started, cancellationToken);
        if (!attempt.IsCompletedSuccessfully)
            return RecoverAsync(call, started, attempt, cancellationToken);
        AttemptOutcome outcome = attempt.Result;
        return outcome.Failure == Failure.None
            ? CompleteAsync(call, outcome, Endings.Success(outcome))
            : RecoverAsync(call, started, new ValueTask<AttemptOutcome>(outcome), cancellationToken);
    }

    private async ValueTask RecoverAsync(
        ToolCall call, AttemptStarted started, ValueTask<AttemptOutcome> attempt, CancellationToken cancellationToken)
    {
        AttemptOutcome outcome = await JudgeAsync(call, started, await attempt.ConfigureAwait(false)).ConfigureAwait(false);
        IReadOnlyList<RecoveryStep> steps = call.Contract.Recovery;
        bool fellBack = false;
        for (int i = 0; outcome.Failure != Failure.None && i < steps.Count; i++)
        {
            RecoveryStep step = steps[i];
            if ((step.Failure & outcome.Failure) == 0)
                continue;
            if (step.Recovery is Recovery.Retry or Recovery.Fallback && run.State.Status != RunStatus.Running)
                continue; // another call has ended the run meanwhile: nothing more is sent

            switch (step.Recovery)
            {
                case Recovery.Retry:
                    outcome = await RetryAsync(call, step, outcome, cancellationToken).ConfigureAwait(false);
                    break;
                case Recovery.Fallback when step.Method is { } method:
                    outcome = await SeenAsync(call, outcome, cancellationToken).ConfigureAwait(false)
                        ?? await FallBackAsync(call, method, outcome, cancellationToken).ConfigureAwait(false);
                    fellBack = outcome.Failure == Failure.None && run.State.Call(call.Id).InFlight is { Method: not null };
                    break;
                case Recovery.Caveat or Recovery.AskForClarification or Recovery.Escalate or Recovery.Stop:
                    await CompleteAsync(call, outcome, Endings.Declared(call, run.State.Call(call.Id), step, outcome)).ConfigureAwait(false);
                    return;
            }
        }

        Ending ending =
            outcome.Failure != Failure.None ? Endings.Undeclared(call, run.State.Call(call.Id), outcome)
            : fellBack ? Endings.FellBack(call, run.State.Call(call.Id), outcome)
            : Endings.Success(outcome);
        await CompleteAsync(call, outcome, ending).ConfigureAwait(false);
    }

    private async ValueTask<AttemptOutcome> AttemptAsync(ToolCall call, AttemptStarted started, CancellationToken cancellationToken) =>
        await JudgeAsync(call, started, await run.World.AttemptAsync(call, started, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);

    private async ValueTask<AttemptOutcome> JudgeAsync(ToolCall call, AttemptStarted started, AttemptOutcome outcome)
    {
        if (outcome.Failure != Failure.None)
        {
            var failed = new AttemptFailed(
                call.Id,
                started.Attempt,
                outcome.Failure,
                outcome.Message,
                outcome.ErrorType,
                outcome.RetryAfter,
                call.Contract.IsWrite ? outcome.Effect : null);
            await RecordAsync(new RunChange(failed), CancellationToken.None).ConfigureAwait(false);
        }

        return outcome;
    }

    private async ValueTask<AttemptOutcome> RetryAsync(
        ToolCall call, RecoveryStep step, AttemptOutcome first, CancellationToken cancellationToken)
    {
        int left = step.Attempts - run.State.Call(call.Id).Attempts;
        if (left < 1 || call.Contract.WriteKind == WriteKind.Blind)
            return first;

        AttemptOutcome? known = first;
        AttemptOutcome last = first;
        ResiliencePipeline<AttemptOutcome> pipeline = Pipeline(step, left);
        return await pipeline.ExecuteAsync(
            async token =>
            {
                // The attempt that failed before the step was reached is the pipeline's first.
                if (known is { } outcome)
                {
                    known = null;
                    return outcome;
                }

                last = await SeenAsync(call, last, token).ConfigureAwait(false) ?? await AgainAsync(call, step, token).ConfigureAwait(false);
                return last;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A write that may have happened is sent again only where that does no harm, or where a read says that it has not.</summary>
    /// <returns>Null where it may be sent; else how the call stands without that.</returns>
    private async ValueTask<AttemptOutcome?> SeenAsync(ToolCall call, AttemptOutcome failed, CancellationToken cancellationToken)
    {
        if (!run.State.Call(call.Id).MayHaveHadEffect)
            return null;
        bool? happened = call.Contract.WriteKind switch
        {
            WriteKind.Lookup => await run.World.LookupAsync(call, cancellationToken).ConfigureAwait(false),
            WriteKind.Blind => null,
            _ => false, // sent again it leaves the same state
        };
        return happened switch
        {
            true => new AttemptOutcome(Failure.None, Result: Answers.Confirmed()),
            false => null,
            null => failed,
        };
    }

    private async ValueTask<AttemptOutcome> AgainAsync(ToolCall call, RecoveryStep step, CancellationToken cancellationToken)
    {
        CallState state = run.State.Call(call.Id);
        DateTimeOffset now = run.World.Now();
        AttemptStarted started = NextAttempt(call, state.Attempts + 1, method: null, now);
        string detail = string.Create(CultureInfo.InvariantCulture, $"attempt {started.Attempt} of {step.Attempts}");
        var applied = new RecoveryApplied(call.Id, state.LastFailure?.Failure ?? Failure.Unknown, Recovery.Retry, detail);
        await RecordAsync(now, new RunChange(applied, started), cancellationToken).ConfigureAwait(false);
        return await AttemptAsync(call, started, cancellationToken).ConfigureAwait(false);
    }

    private ResiliencePipeline<AttemptOutcome> Pipeline(RecoveryStep step, int retries) =>
        new ResiliencePipelineBuilder<AttemptOutcome> { TimeProvider = run.World.Time }
            .AddRetry(new RetryStrategyOptions<AttemptOutcome>
            {
                MaxRetryAttempts = retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = run.Options.RetryDelay,
                MaxDelay = run.Options.MaxRetryDelay,
                ShouldHandle = arguments => new ValueTask<bool>(
                    arguments.Outcome.Result is { } outcome
                    && (outcome.Failure & step.Failure) != 0
                    && run.State.Status == RunStatus.Running
                    && !(outcome.RetryAfter > run.Options.MaxRetryDelay)),
                DelayGenerator = static arguments => new ValueTask<TimeSpan?>(arguments.Outcome.Result?.RetryAfter),
            })
            .Build();

    private async ValueTask<AttemptOutcome> FallBackAsync(
        ToolCall call, string method, AttemptOutcome failed, CancellationToken cancellationToken)
    {
        DateTimeOffset now = run.World.Now();
        AttemptStarted started = NextAttempt(call, run.State.Call(call.Id).Attempts + 1, method, now);
        await RecordAsync(
            now, new RunChange(new RecoveryApplied(call.Id, failed.Failure, Recovery.Fallback, method), started), cancellationToken)
            .ConfigureAwait(false);
        return await AttemptAsync(call, started, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The end is recorded even where the caller has gone meanwhile: the effect has happened.</summary>
    private ValueTask CompleteAsync(ToolCall call, AttemptOutcome outcome, Ending ending)
    {
        // What the call rests on does not change while it is executed, so it can be put together outside the gate.
        CallState state = run.State.Call(call.Id);
        var completed = new CallCompleted(
            call.Id,
            ending.Status,
            ending.Answer,
            ending.Caveats,
            state.Attempts,
            ReadSensitive: ending.ShowsResult && outcome.ReadSensitive,
            ReadUntrusted: ending.ShowsResult && outcome.ReadUntrusted);
        RunChange change = ending is { Before.Count: 0, After.Count: 0 }
            ? new RunChange(completed)
            : new RunChange([.. ending.Before, completed, .. ending.After]);
        return state.Approval is null
            ? run.RecordInTurnAsync(at: null, change, CancellationToken.None)
            : CompleteApprovedAsync(call, state.Approval.Approval, change, ending.Status);
    }

    /// <summary>The outcome stands beside the approval that the call used.</summary>
    private async ValueTask CompleteApprovedAsync(ToolCall call, string approval, RunChange change, CallStatus outcome)
    {
        using IDisposable gate = await run.EnterAsync(CancellationToken.None).ConfigureAwait(false);
        ApprovalRecord? request = await run.World.FindApprovalAsync(approval, CancellationToken.None).ConfigureAwait(false);
        IReadOnlyList<ApprovalRecord> joined = request is { Outcome: null } && request.Call == call.Id
            ? [request with { Outcome = outcome, Revision = request.Revision + 1 }]
            : [];
        await run.RecordAsync(run.World.Now(), change with { Changed = joined }, CancellationToken.None).ConfigureAwait(false);
    }

    private ValueTask RecordAsync(RunChange change, CancellationToken cancellationToken) =>
        run.RecordInTurnAsync(at: null, change, cancellationToken);

    private ValueTask RecordAsync(DateTimeOffset at, RunChange change, CancellationToken cancellationToken) =>
        run.RecordInTurnAsync(at, change, cancellationToken);
}
