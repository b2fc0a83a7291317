using System.Globalization;
using Polly;

namespace SdkHarness;

/// <summary>Tries a body again: with growing delays, as the system asks, as often and as long as declared.</summary>
internal sealed class RetryPath(RunContext run, Attempts attempts)
{
    public async ValueTask<AttemptOutcome> TakeAsync(
        ToolCall call, RecoveryStep step, AttemptOutcome failed, CancellationToken cancellationToken)
    {
        if (call.Contract.WriteKind == WriteKind.Blind)
            return failed;

        var state = new Retries(this, call, step, failed);
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(RetryPipelines.State, state);
        try
        {
            return await run.Options.RetryPipelines.Of(run.World.Time, step)
                .ExecuteAsync(static (context, state) => state.NextAsync(context.CancellationToken), context, state).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>The retries of one step of one call.</summary>
    internal sealed class Retries(RetryPath path, ToolCall call, RecoveryStep step, AttemptOutcome failed)
    {
        // The attempt that failed before the step was reached is the pipeline's first.
        private bool _isFirst = true;
        private AttemptOutcome _last = failed;

        /// <summary>Whether there is to be another attempt, as far as is known before the delay.</summary>
        public bool GoesOn(AttemptOutcome outcome)
        {
            CallState state = path.State(call);
            return (outcome.Failure & step.Failure) != 0
                && path.MayGoOn(step, state)
                && !(outcome.RetryAfter > path.LongestDelay)
                && path.IsWithin(step, state, (state.LastFailedAt ?? default) + (outcome.RetryAfter ?? TimeSpan.Zero));
        }

        public async ValueTask<AttemptOutcome> NextAsync(CancellationToken cancellationToken)
        {
            if (_isFirst)
            {
                _isFirst = false;
                return _last;
            }

            return _last = await path.NextAsync(call, step, _last, cancellationToken).ConfigureAwait(false);
        }
    }

    private TimeSpan LongestDelay => run.Options.MaxRetryDelay;

    private CallState State(ToolCall call) => run.State.Call(call.Id);

    private bool MayGoOn(RecoveryStep step, CallState state) => state.Attempts < step.Attempts && run.State.Status == RunStatus.Running;

    private bool IsWithin(RecoveryStep step, CallState state, DateTimeOffset at) =>
        at - (state.FirstStarted ?? at) <= (step.Within ?? run.Options.RetryBudget);

    /// <summary>One more attempt, unless the time for it is over or the effect has been found.</summary>
    private async ValueTask<AttemptOutcome> NextAsync(ToolCall call, RecoveryStep step, AttemptOutcome last, CancellationToken cancellationToken)
    {
        if (await attempts.SeenAsync(call, last, cancellationToken).ConfigureAwait(false) is { } stands)
            return stands;

        CallState state = State(call);
        DateTimeOffset now = run.World.Now();
        if (!MayGoOn(step, state) || !IsWithin(step, state, now))
            return last;

        string asked = last.RetryAfter is { } wait ? $", {Ages.InWords(wait)} later as the system asked" : "";
        string detail = string.Create(CultureInfo.InvariantCulture, $"attempt {state.Attempts + 1} of {step.Attempts}{asked}");
        var applied = new RecoveryApplied(call.Id, state.LastFailure?.Failure ?? Failure.Unknown, Recovery.Retry, detail);
        return await attempts.MakeAsync(call, applied, method: null, now, cancellationToken).ConfigureAwait(false);
    }
}
