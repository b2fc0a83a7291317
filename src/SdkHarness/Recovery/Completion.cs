namespace SdkHarness;

/// <summary>Records the end of a call, and joins it to the decision that a person took on it.</summary>
internal sealed class Completion(RunContext run)
{
    /// <summary>The end is recorded even where the caller has gone meanwhile: the effect has happened.</summary>
    public ValueTask RecordAsync(ToolCall call, AttemptOutcome outcome, Ending ending)
    {
        if (outcome.SubjectName is { } name && ending.ShowsResult)
            return RecordNamedAsync(call, outcome, ending, name);

        // What the call rests on does not change while it is executed, so it can be put together outside the gate.
        CallState state = run.State.Call(call.Id);
        RunChange change = Change(call, state, outcome, ending, name: null);
        return state.Approval is null
            ? run.RecordInTurnAsync(at: null, change, CancellationToken.None)
            : RecordApprovedAsync(call, state.Approval.Approval, change, ending.Status);
    }

    /// <summary>What other systems call the subject is looked up inside the gate, where no other call can add to it.</summary>
    private async ValueTask RecordNamedAsync(ToolCall call, AttemptOutcome outcome, Ending ending, string name)
    {
        using IDisposable gate = await run.EnterAsync(CancellationToken.None).ConfigureAwait(false);
        if (SubjectNames.Mismatch(call, name, run.State) is { } caveat)
            ending = Endings.WithCaveat(call, ending, caveat, Failure.DuplicateRecord);
        CallState state = run.State.Call(call.Id);
        await RecordInsideAsync(call, state.Approval?.Approval, Change(call, state, outcome, ending, name), ending.Status).ConfigureAwait(false);
    }

    /// <summary>The outcome stands beside the approval that the call used.</summary>
    private async ValueTask RecordApprovedAsync(ToolCall call, string approval, RunChange change, CallStatus status)
    {
        using IDisposable gate = await run.EnterAsync(CancellationToken.None).ConfigureAwait(false);
        await RecordInsideAsync(call, approval, change, status).ConfigureAwait(false);
    }

    private async ValueTask RecordInsideAsync(ToolCall call, string? approval, RunChange change, CallStatus status)
    {
        ApprovalRecord? request = approval is null
            ? null
            : await run.World.FindApprovalAsync(approval, CancellationToken.None).ConfigureAwait(false);
        IReadOnlyList<ApprovalRecord> joined = request is { Outcome: null } && request.Call == call.Id
            ? [request with { Outcome = status, Revision = request.Revision + 1 }]
            : [];
        await run.RecordAsync(run.World.Now(), change with { Changed = joined }, CancellationToken.None).ConfigureAwait(false);
    }

    private RunChange Change(ToolCall call, CallState state, AttemptOutcome outcome, Ending ending, string? name)
    {
        var completed = new CallCompleted(
            call.Id,
            ending.Status,
            ending.Answer,
            ending.Caveats,
            state.Attempts,
            ReadSensitive: ending.ShowsResult && outcome.ReadSensitive,
            ReadUntrusted: ending.ShowsResult && outcome.ReadUntrusted)
        {
            SubjectName = name,
        };
        return ending is { Before.Count: 0, After.Count: 0 }
            ? new RunChange(completed)
            : new RunChange([.. ending.Before, completed, .. ending.After.Select(happened => happened is RunEscalated escalated
                ? escalated with { Known = RunKnowledge.Of(run.State, call.Id) }
                : happened)]);
    }
}
