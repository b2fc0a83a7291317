namespace SdkHarness;

/// <summary>Makes attempts, and records what became of them.</summary>
internal sealed class Attempts(RunContext run)
{
    /// <summary>Records what became of an attempt, unless it simply gave an answer.</summary>
    public ValueTask<AttemptOutcome> JudgeAsync(ToolCall call, AttemptStarted started, AttemptOutcome outcome) =>
        outcome is { Failure: Failure.None, Injected: null } ? new(outcome) : RecordAsync(call, started, outcome);

    private async ValueTask<AttemptOutcome> RecordAsync(ToolCall call, AttemptStarted started, AttemptOutcome outcome)
    {

        var events = new List<JournalEvent>(2);
        if (outcome.Injected is { } fault)
            events.Add(new FaultInjected(call.Id, started.Attempt, fault));
        if (outcome.Failure != Failure.None)
        {
            events.Add(new AttemptFailed(
                call.Id,
                started.Attempt,
                outcome.Failure,
                outcome.Message,
                outcome.ErrorType,
                outcome.RetryAfter,
                call.Contract.IsWrite ? outcome.Effect : null));
        }

        await run.RecordInTurnAsync(at: null, new RunChange([.. events]), CancellationToken.None).ConfigureAwait(false);
        return outcome;
    }

    /// <summary>Records that a path is taken and an attempt begins, and makes it.</summary>
    public async ValueTask<AttemptOutcome> MakeAsync(
        ToolCall call, RecoveryApplied applied, string? method, DateTimeOffset now, CancellationToken cancellationToken)
    {
        AttemptStarted started = Execution.NextAttempt(call, run.State.Call(call.Id).Attempts + 1, method, now);
        await run.RecordInTurnAsync(now, new RunChange(applied, started), cancellationToken).ConfigureAwait(false);
        AttemptOutcome outcome = await run.World.AttemptAsync(call, started, cancellationToken).ConfigureAwait(false);
        return await JudgeAsync(call, started, outcome).ConfigureAwait(false);
    }

    /// <summary>A write that may have happened is sent again only where that does no harm, or where a read says that it has not.</summary>
    /// <returns>Null where it may be sent; else how the call stands without that.</returns>
    public async ValueTask<AttemptOutcome?> SeenAsync(ToolCall call, AttemptOutcome failed, CancellationToken cancellationToken)
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
}
