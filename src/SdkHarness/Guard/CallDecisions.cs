namespace SdkHarness;

/// <summary>Decides on a call and records what follows from it: an attempt, a request to a person, or an answer. The gate is held.</summary>
internal sealed class CallDecisions(RunContext run)
{
    /// <summary>Binds, decides and records; says whether the body is to be run.</summary>
    /// <param name="call">The call.</param>
    /// <param name="proposed">That it was proposed, where the journal does not hold that yet.</param>
    /// <param name="used">The approval that it uses, if there is one.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    public ValueTask<bool> DecideAsync(ToolCall call, CallProposed? proposed, UsedApproval? used, CancellationToken cancellationToken)
    {
        DateTimeOffset now = run.World.Now();
        if (call.Tool is null)
        {
            Decision unknown = Decision.Deny(GuardStage.Grant, "unknown_tool", run.UnknownTool(call.Function));
            return AnswerAsync(now, call, proposed, unknown, used, cancellationToken);
        }

        ArgumentErrors errors = Bind(call);
        if (errors.Count > 0)
        {
            if (errors.Thrown is { } thrown)
                run.Log.RuleThrew(thrown, call.Function);
            var rejected = new RunChange(
            [
                .. Before(proposed),
                new ArgumentsRejected(call.Id, errors.All),
                new CallCompleted(call.Id, CallStatus.InvalidArguments, Answers.InvalidArguments(call.Function, errors.All), []),
            ]);
            return RecordAsync(now, rejected, executes: false, cancellationToken);
        }

        errors.Return();
        Decision decision = Policy.Decide(call, run.State, now, NeedsApproval(call), used is not null);
        return decision.Verdict switch
        {
            Verdict.Allowed => AllowAsync(now, call, proposed, decision, used, cancellationToken),
            Verdict.Held => HoldAsync(now, call, proposed, decision, cancellationToken),
            _ => AnswerAsync(now, call, proposed, decision, used, cancellationToken),
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

    private ValueTask<bool> AllowAsync(
        DateTimeOffset now, ToolCall call, CallProposed? proposed, Decision decision, UsedApproval? used, CancellationToken cancellationToken)
    {
        AttemptStarted attempt = Execution.NextAttempt(call, number: 1, method: null, now);
        RunChange allowed = used is null && proposed is not null
            ? new RunChange(proposed, decision.ToEvent(call.Id), attempt)
            : new RunChange([.. Before(proposed), .. used?.Events ?? [], decision.ToEvent(call.Id), attempt]) { Changed = used?.Changed ?? [] };
        return RecordAsync(now, allowed, executes: true, cancellationToken);
    }

    private ValueTask<bool> HoldAsync(
        DateTimeOffset now, ToolCall call, CallProposed? proposed, Decision decision, CancellationToken cancellationToken)
    {
        if (decision.Earlier?.Approval is { } asked)
        {
            var shared = new RunChange([.. Before(proposed), decision.ToEvent(call.Id), asked with { Call = call.Id }]);
            return RecordAsync(now, shared, executes: false, cancellationToken);
        }

        ApprovalRecord request = ApprovalRequests.Open(run, call, decision, now);
        var asks = new ApprovalAsked(call.Id, request.Id, request.Role, request.Reason, request.Expires);
        var held = new RunChange([.. Before(proposed), decision.ToEvent(call.Id), asks]) { Opened = [request] };
        return RecordAsync(now, held, executes: false, cancellationToken);
    }

    /// <summary>Denied, or answered with an earlier outcome: complete without running. A person's approval is told all the same.</summary>
    private ValueTask<bool> AnswerAsync(
        DateTimeOffset now, ToolCall call, CallProposed? proposed, Decision decision, UsedApproval? used, CancellationToken cancellationToken)
    {
        CallCompleted completed = decision is { Verdict: Verdict.Answered, Earlier.Completed: { } first }
            ? new CallCompleted(
                call.Id, first.Status, first.Answer, first.Caveats, 0, first.ReadSensitive, first.ReadUntrusted, RepeatOf: first.Call)
            : decision.Question is { } question
            ? new CallCompleted(call.Id, CallStatus.NeedsClarification, Answers.NeedsClarification(question), [])
            : new CallCompleted(call.Id, CallStatus.Denied, Answers.Denied(decision.Code, decision.Reason), []);
        IEnumerable<ApprovalRecord> joined =
            used?.Changed.Select(request => request with { Status = ApprovalStatus.Approved, Outcome = completed.Status }) ?? [];
        var answered = new RunChange([.. Before(proposed), .. used?.Events ?? [], decision.ToEvent(call.Id), completed]) { Changed = [.. joined] };
        return RecordAsync(now, answered, executes: false, cancellationToken);
    }

    /// <summary>Records what was decided; answers whether the body is to be run.</summary>
    private ValueTask<bool> RecordAsync(DateTimeOffset now, RunChange change, bool executes, CancellationToken cancellationToken)
    {
        ValueTask recorded = run.RecordAsync(now, change, cancellationToken);
        return recorded.IsCompletedSuccessfully ? new ValueTask<bool>(executes) : Recorded(recorded, executes);

        static async ValueTask<bool> Recorded(ValueTask recorded, bool executes)
        {
            await recorded.ConfigureAwait(false);
            return executes;
        }
    }

    private static JournalEvent[] Before(CallProposed? proposed) => proposed is null ? [] : [proposed];

    public static ArgumentErrors Bind(ToolCall call)
    {
        call.Bound = call.Tool!.Binding.Bind(call.Arguments, call.Coercions, out ArgumentErrors errors);
        return errors;
    }
}
