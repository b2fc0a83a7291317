using Microsoft.Extensions.AI;

namespace SdkHarness;

/// <summary>
/// The outside of a replayed run: its journal, and nothing else. What the code records is compared with what is recorded.
/// </summary>
internal sealed class ReplayWorld : IRunWorld
{
    private readonly RecordedRun _recorded;
    private readonly Func<ContractHash, ToolContract?> _contracts;
    private readonly HashSet<string> _otherContract = new(StringComparer.Ordinal);

    public ReplayWorld(RecordedRun recorded, Func<ContractHash, ToolContract?> contracts)
    {
        _recorded = recorded;
        _contracts = contracts;
        Time = new ReplayTime(Now);
    }

    public TimeProvider Time { get; }

    /// <summary>The order among the calls of a session.</summary>
    public ReplayTurns Turns { get; } = new();

    /// <summary>The index of the recorded event that comes next.</summary>
    public int Position { get; set; }

    public List<ReplayDivergence> Divergences { get; } = [];

    public bool IsOver => Position >= _recorded.Count;

    public JournalEvent Next => _recorded.Events[Position];

    /// <summary>The call at hand: in a session the one that is being followed, otherwise that of the next event.</summary>
    public string? CurrentCall => Turns.CurrentCall ?? (IsOver ? null : RecordedRun.CallOf(Next));

    public DateTimeOffset Now()
    {
        int index = Turns.CurrentCall is { } call && _recorded.Next(call, Position) is { } own ? own : Position;
        return _recorded.Entries[Math.Min(index, _recorded.Count - 1)].At;
    }

    public Task TurnAsync(CancellationToken cancellationToken) =>
        Turns.WaitAsync(call => !IsOver && RecordedRun.CallOf(Next) == call);

    public string NewApprovalId() =>
        CurrentCall is { } call && _recorded.Next<ApprovalAsked>(call, Position) is { } asked ? asked.Approval : "(none)";

    public ValueTask<IReadOnlyList<JournalEvent>> RecordAsync(DateTimeOffset at, RunChange change, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        bool differs = false;
        for (int i = 0; i < change.Events.Length; i++)
        {
            JournalEvent recorded = Expect(Position + i);
            JournalEvent now = change.Events[i];
            long sequence = _recorded.Entries[Position + i].Sequence;
            if (!EventComparison.IsSameStep(recorded, now))
            {
                // Another decision in the same record has said why already.
                if (!differs)
                    Divergences.Add(EventComparison.Step(sequence, recorded, now));
                throw new ReplayStop(ReplayStopReason.Diverged);
            }

            if (Difference(sequence, recorded, now) is { } divergence)
            {
                Divergences.Add(divergence);
                differs = true;
            }
        }

        IReadOnlyList<JournalEvent> stands = [.. _recorded.Events.Skip(Position).Take(change.Events.Length)];
        Position += stands.Count;
        return new(stands);
    }

    public ValueTask<ApprovalRecord?> FindApprovalAsync(string approvalId, CancellationToken cancellationToken)
    {
        ContractHash? contract = _recorded.First<ApprovalAsked>(asked => asked.Approval == approvalId) is { } found
            ? _recorded.First<CallProposed>(call => call.Call == found.Call)?.Contract
            : null;
        int approvers = contract is { } hash ? _contracts(hash)?.Approval?.Approvers ?? 1 : 1;
        return new(RecordedApprovals.Find(_recorded, approvalId, Position, approvers));
    }

    public Task<ModelAnswered> AskModelAsync(int turn, IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        switch (Expect(Position))
        {
            case ModelAnswered answered:
                return Task.FromResult(answered);
            case RunFailed failed:
                throw new ModelFailedException(failed.Reason, failed.ErrorType);
            case var other:
                Divergences.Add(EventComparison.Unconsumed(_recorded.Entries[Position].Sequence, other));
                throw new ReplayStop(ReplayStopReason.Diverged);
        }
    }

    public ValueTask<AttemptOutcome> AttemptAsync(ToolCall call, AttemptStarted attempt, CancellationToken cancellationToken)
    {
        CallCompleted? completed = _recorded.Next<CallCompleted>(call.Id, Position);
        AttemptFailed? failed = _recorded.Next<AttemptFailed>(call.Id, Position);
        string? injected = _recorded.Next<FaultInjected>(call.Id, Position) is { } fault && fault.Attempt == attempt.Attempt ? fault.Fault : null;
        if (failed is not null && failed.Attempt == attempt.Attempt)
        {
            return new(new AttemptOutcome(
                failed.Failure,
                failed.Message,
                failed.ErrorType,
                failed.RetryAfter,
                completed is { Status: CallStatus.Partial } ? RecordedRun.ResultOf(completed) : null,
                completed?.ReadSensitive ?? false,
                completed?.ReadUntrusted ?? false,
                failed.Effect ?? AttemptEffect.Unknown,
                completed?.SubjectName,
                injected));
        }

        if (completed is null)
            throw Unfinished();

        // A host may cancel a call on its way and settle it later: what comes next is then not this attempt's own end.
        if (_recorded.Next(call.Id, Position) is { } next
            && (_recorded.Events[next] is FaultInjected ? _recorded.Next(call.Id, next + 1) : next) is { } index
            && _recorded.Events[index] is not CallCompleted { Status: CallStatus.Completed or CallStatus.Partial })
        {
            throw new ReplayStop(ReplayStopReason.Interrupted);
        }

        return new(new AttemptOutcome(
            Failure.None,
            Result: RecordedRun.ResultOf(completed) ?? completed.Answer,
            ReadSensitive: completed.ReadSensitive,
            ReadUntrusted: completed.ReadUntrusted,
            SubjectName: completed.SubjectName,
            Injected: injected));
    }

    public ValueTask<bool?> LookupAsync(ToolCall call, CancellationToken cancellationToken)
    {
        if (_recorded.Next(call.Id, Position) is not { } index)
            throw Unfinished();
        return new(_recorded.Events[index] switch
        {
            CallCompleted { Status: CallStatus.Completed } => true,
            AttemptStarted or RecoveryApplied { Recovery: Recovery.Retry } => false,
            _ => null,
        });
    }

    /// <summary>The recorded event at a place, or the reason why there is none.</summary>
    private JournalEvent Expect(int index) =>
        index >= _recorded.Count ? throw new ReplayStop(ReplayStopReason.Ended)
        : _recorded.Events[index] is RunResumed ? throw new ReplayStop(ReplayStopReason.Interrupted)
        : _recorded.Events[index];

    private ReplayStop Unfinished()
    {
        bool goesOn = _recorded.Events.Skip(Position).Any(static happened => happened is RunResumed);
        return new ReplayStop(goesOn ? ReplayStopReason.Interrupted : ReplayStopReason.Ended);
    }

    private ReplayDivergence? Difference(long sequence, JournalEvent recorded, JournalEvent now)
    {
        switch (recorded, now)
        {
            case (AttemptStarted was, AttemptStarted becomes) when _otherContract.Contains(was.Call):
                // Follows from the contract's timeout, and that the contract is another has been told.
                return EventComparison.Content(sequence, was, becomes with { SendDeadline = was.SendDeadline });
            case (ArgumentsRejected was, ArgumentsRejected becomes) when IsSameJudgement(was, becomes):
                return null;
            case (CallCompleted { Status: CallStatus.InvalidArguments }, CallCompleted { Status: CallStatus.InvalidArguments })
                when _recorded.Started.Host != RunHosts.Harness:
                return null;
        }

        ReplayDivergence? divergence = EventComparison.Content(sequence, recorded, now);
        if (divergence is { Kind: ReplayDivergenceKind.ContractChanged })
            _otherContract.Add(RecordedRun.CallOf(recorded)!);
        return divergence;
    }

    /// <summary>
    /// A session's journal holds the arguments in canonical form only, so that order and spelling of what was wrong may differ.
    /// </summary>
    private bool IsSameJudgement(ArgumentsRejected was, ArgumentsRejected becomes) =>
        _recorded.Started.Host != RunHosts.Harness
        && was.Errors.Select(static error => (error.Pointer, error.Rule, error.Expected)).ToHashSet()
            .SetEquals(becomes.Errors.Select(static error => (error.Pointer, error.Rule, error.Expected)));
}
