namespace SdkHarness;

/// <summary>A call that an earlier process, or a person's absence, left without an end. The gate is held.</summary>
internal sealed class UnfinishedCall(RunContext run, CallDecisions decisions, ToolCall call, CallState state)
{
    /// <summary>Takes it up where the journal stands; says whether an attempt of its body now is to be made.</summary>
    public async Task<bool> TakeUpAsync(CancellationToken cancellationToken) =>
        run.State.Status == RunStatus.Running && state switch
        {
            { Completed: not null } => false,
            { Attempts: > 0 } => await TakeUpAttemptAsync(cancellationToken).ConfigureAwait(false),
            { IsHeld: true } => await SettleAsync(cancellationToken).ConfigureAwait(false),
            _ => await decisions.DecideAsync(call, null, null, cancellationToken).ConfigureAwait(false),
        };

    /// <summary>A held call: what has been decided meanwhile?</summary>
    private async Task<bool> SettleAsync(CancellationToken cancellationToken)
    {
        if (state.Approval is not { } asked)
            return await decisions.DecideAsync(call, null, null, cancellationToken).ConfigureAwait(false);

        DateTimeOffset now = run.World.Now();
        ApprovalRecord request = await run.World.FindApprovalAsync(asked.Approval, cancellationToken).ConfigureAwait(false)
            ?? throw new JournalException(
                $"Run {run.Id} waits for approval {asked.Approval}, which the store does not hold. Nothing was executed; restore the store.");

        // A repeat of a call that waits shares its request; that request is the other call's to use.
        if (request.Call != call.Id)
            return run.State.Call(request.Call).IsHeld ? false : await decisions.DecideAsync(call, null, null, cancellationToken).ConfigureAwait(false);

        Settlement settlement = ApprovalRequests.Settle(call, request, now);
        switch (settlement)
        {
            case Settlement.Waits:
                return false;
            case Settlement.Approved approved:
                return await decisions.DecideAsync(call, null, approved.Use, cancellationToken).ConfigureAwait(false);
            case Settlement.Refused refused:
                await run.RecordAsync(
                    now,
                    new RunChange([.. refused.Events, new CallCompleted(call.Id, CallStatus.Denied, refused.Answer, []), .. refused.Ending])
                    {
                        Changed = refused.Changed,
                    },
                    cancellationToken).ConfigureAwait(false);
                return false;
            default:
                throw new InvalidOperationException($"Not a settlement: {settlement.GetType()}.");
        }
    }

    /// <summary>A call whose attempt began and of which no end is on the journal: the process was lost in between.</summary>
    private async Task<bool> TakeUpAttemptAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = run.World.Now();
        if (call.Tool is null || call.Contract.Hash != state.Proposed.Contract)
        {
            await run.RecordAsync(now, Interruption.ContractChanged(call, state), cancellationToken).ConfigureAwait(false);
            return false;
        }

        if (call.Tool.NotOffered is { } denial)
        {
            await run.RecordAsync(now, Interruption.NoLongerGranted(call, state, denial), cancellationToken).ConfigureAwait(false);
            return false;
        }

        if (CallDecisions.Bind(call).Count > 0)
        {
            await run.RecordAsync(now, Interruption.ContractChanged(call, state), cancellationToken).ConfigureAwait(false);
            return false;
        }

        if (state.MayHaveHadEffect && call.Contract.WriteKind is WriteKind.Blind or WriteKind.Lookup)
        {
            bool? happened = call.Contract.WriteKind == WriteKind.Lookup
                ? await run.World.LookupAsync(call, cancellationToken).ConfigureAwait(false)
                : null;
            if (happened != false)
            {
                RunChange end = happened == true ? Interruption.Confirmed(call, state) : Interruption.Parked(call, state);
                await run.RecordAsync(run.World.Now(), end, cancellationToken).ConfigureAwait(false);
                return false;
            }
        }

        now = run.World.Now();
        AttemptStarted attempt = Execution.NextAttempt(call, state.Attempts + 1, method: null, now);
        await run.RecordAsync(now, new RunChange(attempt), cancellationToken).ConfigureAwait(false);
        return true;
    }
}
