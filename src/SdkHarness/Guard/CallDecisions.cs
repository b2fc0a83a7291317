namespace SdkHarness;

/// <summary>Decides on a call and records what follows from it: an attempt, a request to a person, or an answer. The gate is held.</summary>
internal sealed class CallDecisions(RunContext run)
{
    /// <summary>Binds, decides and records; says whether the body is to be run.</summary>
    public async Task<bool> DecideAsync(
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
            if (errors.Thrown is { } thrown)
                run.Log.RuleThrew(thrown, call.Function);
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

        errors.Return();
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
            used is null && before is [var proposed]
                ? new RunChange(proposed, decision.ToEvent(call.Id), attempt)
                : new RunChange([.. before, .. used?.Events ?? [], decision.ToEvent(call.Id), attempt]) { Changed = used?.Changed ?? [] },
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

    public static ArgumentErrors Bind(ToolCall call)
    {
        call.Bound = call.Tool!.Binding.Bind(call.Arguments, call.Coercions, out ArgumentErrors errors);
        return errors;
    }
}
