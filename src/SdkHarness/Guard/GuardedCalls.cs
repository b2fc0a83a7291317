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
    /// <returns>The call as the journal then tells it: completed, held, or the run has ended with it.</returns>
    public async Task<CallState> ProposeAsync(
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
        ToolCall call;
        IDisposable? underWay;
        using (await run.EnterAsync(cancellationToken).ConfigureAwait(false))
        {
            call = run.RestoreCall(unfinished);
            bool execute = unfinished switch
            {
                { Completed: not null } => false,
                { Attempts: > 0 } => await TakeUpAttemptAsync(call, unfinished, cancellationToken).ConfigureAwait(false),
                { IsHeld: true } => await SettleAsync(call, unfinished, cancellationToken).ConfigureAwait(false),
                _ => await BindAndDecideAsync(call, [], null, cancellationToken).ConfigureAwait(false),
            };
            underWay = execute ? run.UnderWay(call) : null;
        }

        return await FinishAsync(call, underWay, span, cancellationToken).ConfigureAwait(false);
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
            ? new CallCompleted(call.Id, first.Status, first.Answer, first.Caveats, RepeatOf: first.Call)
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

        if (Bind(call).Count > 0)
        {
            await run.RecordAsync(now, Interruption.ContractChanged(call, state), cancellationToken).ConfigureAwait(false);
            return false;
        }

        bool uncertain = state.InFlight is not null || state.LastFailure?.IsOutcomeUnknown() == true;
        if (uncertain && call.Contract.WriteKind is WriteKind.Blind or WriteKind.Lookup)
        {
            bool? happened = await LookUpAsync(call, state, cancellationToken).ConfigureAwait(false);
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

    /// <summary>Asks once the attempt can no longer be sending: an effect on its way would be missed before.</summary>
    private async ValueTask<bool?> LookUpAsync(ToolCall call, CallState state, CancellationToken cancellationToken)
    {
        if (call.Contract.WriteKind != WriteKind.Lookup)
            return null;
        TimeSpan wait = (state.InFlight?.SendDeadline ?? DateTimeOffset.MinValue) - run.World.Now();
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, run.World.Time, cancellationToken).ConfigureAwait(false);
        return await run.World.LookupAsync(call, cancellationToken).ConfigureAwait(false);
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
