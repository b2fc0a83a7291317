using System.Diagnostics;

namespace SdkHarness;

/// <summary>The one straight path of a call: propose, bind, decide, hold or execute, answer.</summary>
/// <remarks>
/// Everything but the execution of a body happens under the run's gate, so that two calls of one run never decide on the same state.
/// </remarks>
internal sealed class GuardedCalls(RunContext run)
{
    private readonly Execution _execution = new(run);

    /// <summary>Takes a call as the model proposes it.</summary>
    /// <returns>The call as the journal then tells it: completed or held; null where the run had ended and nothing was recorded.</returns>
    public async Task<CallState?> ProposeAsync(
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
    public async Task<CallState> ContinueAsync(CallState unfinished, CancellationToken cancellationToken)
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
                    (call, underWay) = await TakeUpAsync(unfinished, cancellationToken).ConfigureAwait(false);
                    break;
                }
            }

            // Somebody else in this process is executing it: it is not lost, and not ours to execute again.
            await other.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return await FinishAsync(call, underWay, span, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(ToolCall Call, IDisposable? UnderWay)> TakeUpAsync(CallState unfinished, CancellationToken cancellationToken)
    {
        ToolCall call = run.RestoreCall(unfinished);
        bool execute = run.State.Status == RunStatus.Running && unfinished switch
        {
            { Completed: not null } => false,
            { Attempts: > 0 } => await TakeUpAttemptAsync(call, unfinished, cancellationToken).ConfigureAwait(false),
            { IsHeld: true } => await SettleAsync(call, unfinished, cancellationToken).ConfigureAwait(false),
            _ => await BindAndDecideAsync(call, [], null, cancellationToken).ConfigureAwait(false),
        };
        return (call, execute ? run.UnderWay(call) : null);
    }

    private async Task<CallState> FinishAsync(ToolCall call, IDisposable? underWay, Activity? span, CancellationToken cancellationToken)
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
            call.Id, call.Function, call.Tool?.Contract.Hash, call.Canonical, call.Digest, call.Subject, call.ModelCallId);
        return BindAndDecideAsync(call, [proposed], null, cancellationToken);
    }

    /// <summary>Binds, decides and records; says whether the body is to be run.</summary>
    private async Task<bool> BindAndDecideAsync(
        ToolCall call, IReadOnlyList<JournalEvent> before, UsedApproval? used, CancellationToken cancellationToken)
    {
        DateTimeOffset now = run.World.Now();
        if (call.Tool is null)
        {
            Decision unknown = Decision.Deny(GuardStage.Grant, "unknown_tool", run.UnknownTool(call.Function));
            return await AnswerAsync(now, call, before, unknown, used, cancellationToken).ConfigureAwait(false);
        }

        ArgumentErrors errors = Bind(call);
        if (errors.Count > 0)
        {
            await run.RecordAsync(
                now,
                new RunChange(
                [
                    .. before,
                    new ArgumentsRejected(call.Id, errors.All),
                    new CallCompleted(call.Id, CallStatus.InvalidArguments, Answers.InvalidArguments(call.Function, errors.All), []),
                ]),
                cancellationToken).ConfigureAwait(false);
            return false;
        }

        Decision decision = Policy.Decide(call, run.State, now, NeedsApproval(call), used is not null);
        return decision.Verdict switch
        {
            Verdict.Allowed => await AllowAsync(now, call, before, decision, used, cancellationToken).ConfigureAwait(false),
            Verdict.Held => await HoldAsync(now, call, before, decision, cancellationToken).ConfigureAwait(false),
            _ => await AnswerAsync(now, call, before, decision, used, cancellationToken).ConfigureAwait(false),
        };
    }

    private bool NeedsApproval(ToolCall call)
    {
        if (call.Contract.Approval is null)
            return false;
        try
        {
            return call.Tool!.Binding.NeedsApproval(call.Bound!);
        }
#pragma warning disable CA1031 // A predicate that throws, in whatever way, means that a person decides.
        catch (Exception e)
#pragma warning restore CA1031
        {
            run.Log.PredicateThrew(e, call.Function);
            return true;
        }
    }

    private async Task<bool> AllowAsync(
        DateTimeOffset now,
        ToolCall call,
        IReadOnlyList<JournalEvent> before,
        Decision decision,
        UsedApproval? used,
        CancellationToken cancellationToken)
    {
        AttemptStarted attempt = Execution.NextAttempt(call, number: 1, method: null, now);
        await run.RecordAsync(
            now,
            new RunChange([.. before, .. used?.Events ?? [], decision.ToEvent(call.Id), attempt]) { Changed = used?.Changed ?? [] },
            cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<bool> HoldAsync(
        DateTimeOffset now, ToolCall call, IReadOnlyList<JournalEvent> before, Decision decision, CancellationToken cancellationToken)
    {
        if (decision.Earlier?.Approval is { } asked)
        {
            await run.RecordAsync(
                now,
                new RunChange([.. before, decision.ToEvent(call.Id), asked with { Call = call.Id }]),
                cancellationToken).ConfigureAwait(false);
            return false;
        }

        ApprovalRecord request = ApprovalRequests.Open(run, call, decision, now);
        await run.RecordAsync(
            now,
            new RunChange(
            [
                .. before,
                decision.ToEvent(call.Id),
                new ApprovalAsked(call.Id, request.Id, request.Role, request.Reason, request.Expires),
            ])
            {
                Opened = [request],
            },
            cancellationToken).ConfigureAwait(false);
        return false;
    }

    /// <summary>Denied, or answered with an earlier outcome: complete without running. A person's approval is told all the same.</summary>
    private async Task<bool> AnswerAsync(
        DateTimeOffset now,
        ToolCall call,
        IReadOnlyList<JournalEvent> before,
        Decision decision,
        UsedApproval? used,
        CancellationToken cancellationToken)
    {
        CallCompleted completed = decision is { Verdict: Verdict.Answered, Earlier.Completed: { } first }
            ? new CallCompleted(
                call.Id, first.Status, first.Answer, first.Caveats, 0, first.ReadSensitive, first.ReadUntrusted, RepeatOf: first.Call)
            : new CallCompleted(call.Id, CallStatus.Denied, Answers.Denied(decision.Code, decision.Reason), []);
        IEnumerable<ApprovalRecord> joined =
            used?.Changed.Select(request => request with { Status = ApprovalStatus.Approved, Outcome = completed.Status }) ?? [];
        await run.RecordAsync(
            now,
            new RunChange([.. before, .. used?.Events ?? [], decision.ToEvent(call.Id), completed]) { Changed = [.. joined] },
            cancellationToken).ConfigureAwait(false);
        return false;
    }

    /// <summary>A held call: what has been decided meanwhile?</summary>
    private async Task<bool> SettleAsync(ToolCall call, CallState held, CancellationToken cancellationToken)
    {
        if (held.Approval is not { } asked)
            return await BindAndDecideAsync(call, [], null, cancellationToken).ConfigureAwait(false);

        DateTimeOffset now = run.World.Now();
        ApprovalRecord request = await run.World.FindApprovalAsync(asked.Approval, cancellationToken).ConfigureAwait(false)
            ?? throw new JournalException(
                $"Run {run.Id} waits for approval {asked.Approval}, which the store does not hold. Nothing was executed; restore the store.");

        // A repeat of a call that waits shares its request; that request is the other call's to use.
        if (request.Call != call.Id)
            return run.State.Call(request.Call).IsHeld ? false : await BindAndDecideAsync(call, [], null, cancellationToken).ConfigureAwait(false);

        Settlement settlement = ApprovalRequests.Settle(call, request, now);
        switch (settlement)
        {
            case Settlement.Waits:
                return false;
            case Settlement.Approved approved:
                return await BindAndDecideAsync(call, [], approved.Use, cancellationToken).ConfigureAwait(false);
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
    private async Task<bool> TakeUpAttemptAsync(ToolCall call, CallState state, CancellationToken cancellationToken)
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

        if (Bind(call).Count > 0)
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

    /// <summary>A look-up tells nothing before the attempt can no longer be sending: an effect on its way would be missed.</summary>
    private async Task AwaitSendDeadlineAsync(CallState unfinished, CancellationToken cancellationToken)
    {
        if (unfinished is not { Contract.WriteKind: WriteKind.Lookup, InFlight: { } attempt } || !run.UnderWayOf(unfinished.Id).IsCompleted)
            return;
        TimeSpan wait = attempt.SendDeadline - run.World.Now();
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, run.World.Time, cancellationToken).ConfigureAwait(false);
    }

    private static ArgumentErrors Bind(ToolCall call)
    {
        var errors = new ArgumentErrors();
        if (call.Arguments.Defect is { } defect)
            errors.Add(new ArgumentError("", "json", "one JSON object", defect));
        else
            call.Bound = call.Tool!.Binding.Bind(call.Arguments, errors);
        return errors;
    }
}
