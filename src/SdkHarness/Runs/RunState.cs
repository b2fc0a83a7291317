using System.Collections.Immutable;

namespace SdkHarness;

/// <summary>Where a run stands: a fold over its events, and nothing else.</summary>
/// <param name="contracts">Finds the contract of a hash that a call was proposed under.</param>
internal sealed class RunState(Func<ContractHash, ToolContract?> contracts)
{
    // A host's calls run side by side: one records under the run's gate while others look. What they look at does not change in their hands.
    private readonly CallList _calls = new();
    private readonly List<ConversationTurn> _conversation = [];
    private ToolContract? _lastContract;
    private ImmutableList<CaveatAdded> _caveats = [];

    public RunStarted Started { get => field ?? throw new InvalidOperationException("The run has no first event."); private set; }

    public bool HasStarted { get; private set; }

    public RunStatus Status { get; private set; }

    public long Sequence { get; private set; }

    public int Turns { get; private set; }

    public string? Output { get; private set; }

    public string? Question { get; private set; }

    /// <summary>Why it was escalated, stopped or failed.</summary>
    public string? Reason { get; private set; }

    /// <summary>The calls in the order in which they were proposed, as they are now: later ones do not join.</summary>
    public IReadOnlyList<CallState> Calls => _calls.Snapshot();

    public int CallCount => _calls.Count;

    /// <summary>How many calls wait for a person.</summary>
    public int HeldCalls { get; private set; }

    public IReadOnlyList<ConversationTurn> Conversation => _conversation;

    public IReadOnlyList<CaveatAdded> Caveats => _caveats;

    /// <summary>Whether sensitive values have come in.</summary>
    public bool HasReadSensitive { get; private set; }

    /// <summary>Whether text that outsiders wrote has come in.</summary>
    public bool HasReadUntrusted { get; private set; }

    /// <summary>How many calls of writes were started.</summary>
    public int WritesStarted { get; private set; }

    public CallState? FindCall(string id) => _calls.Find(id);

    public CallState Call(string id) =>
        _calls.Find(id)
            ?? throw new JournalException($"The journal speaks of call '{id}' before it was proposed; it is damaged. Verify it with 'harness audit verify'.");

    /// <summary>Takes in the next event.</summary>
    public void Apply(JournalEvent happened, DateTimeOffset at)
    {
        Sequence++;
        switch (happened)
        {
            case RunStarted started:
                Started = started;
                HasStarted = true;
                break;
            case ModelAnswered answered:
                Turns = answered.Turn;
                _conversation.Add(new ConversationTurn(answered, [], null));
                break;
            case CallProposed proposed:
                Propose(proposed);
                break;
            case PolicyDecided decided:
                Decide(Call(decided.Call), decided);
                break;
            case ApprovalAsked asked:
                Call(asked.Call).Approval = asked;
                break;
            case ApprovalDecided decided:
                Call(decided.Call).ApprovalDecision = decided;
                break;
            case AttemptStarted attempt:
                Start(Call(attempt.Call), attempt, at);
                break;
            case AttemptFailed failed:
                Fail(Call(failed.Call), failed, at);
                break;
            case CallCompleted completed:
                Complete(Call(completed.Call), completed, at);
                break;
            case CaveatAdded caveat:
                _caveats = _caveats.Add(caveat);
                break;
            case RunResumed { Answer: { } answer }:
                _conversation.Add(new ConversationTurn(null, [], answer));
                break;
        }

        ApplyStatus(happened);
    }

    /// <summary>Where a run stands after an event, or null where the event does not say.</summary>
    public static RunStatus? StatusAfter(JournalEvent happened) => happened switch
    {
        RunStarted or RunResumed => RunStatus.Running,
        RunSuspended suspended => suspended.Status,
        RunCompleted => RunStatus.Completed,
        RunEscalated => RunStatus.Escalated,
        RunStopped => RunStatus.Stopped,
        RunFailed => RunStatus.Failed,
        _ => null,
    };

    private void ApplyStatus(JournalEvent happened)
    {
        Status = StatusAfter(happened) ?? Status;
        switch (happened)
        {
            case RunSuspended suspended:
                Question = suspended.Question;
                break;
            case RunResumed:
                Question = null;
                Reason = null;
                break;
            case RunCompleted completed:
                Output = completed.Output;
                break;
            case RunEscalated escalated:
                Reason = escalated.Reason;
                break;
            case RunStopped stopped:
                Reason = stopped.Reason;
                break;
            case RunFailed failed:
                Reason = failed.Reason;
                break;
        }
    }

    private void Propose(CallProposed proposed)
    {
        ToolContract? contract = proposed.Contract is { } hash ? Contract(hash) : null;
        var call = new CallState(proposed, contract, CoercionsOf(contract));
        if (!_calls.TryAdd(call))
            throw new JournalException($"The journal proposes the call '{proposed.Call}' twice; it is damaged. Verify it with 'harness audit verify'.");
        if (_conversation is [.., { Answer: { } answer } turn] && turn.Calls.Count < answer.Calls.Count)
            turn.Calls.Add(proposed.Call);
    }

    /// <summary>The contract of a hash; a tool is often called several times in a row.</summary>
    private ToolContract? Contract(ContractHash hash)
    {
        if (!ReferenceEquals(_lastContract?.Hash.Value, hash.Value))
            _lastContract = contracts(hash);
        return _lastContract;
    }

    /// <summary>In which forms the arguments of a tool may come: those that its contract allows, and those of the schema in which it was offered.</summary>
    public Coercions CoercionsOf(ToolContract? tool)
    {
        if (tool is null)
            return Coercions.None;

        Coercions coercions = tool.Lenient;
        if (!HasStarted || !Started.Request.StrictSchemas)
            return coercions;
        foreach (OfferedTool offered in Started.Tools)
        {
            if (offered.Strict && offered.Function == tool.FunctionName)
                coercions |= Coercions.NullForLeftOut;
        }

        return coercions;
    }

    private void Decide(CallState call, PolicyDecided decided)
    {
        HeldCalls -= call.IsHeld ? 1 : 0;
        call.Decision = decided;
        HeldCalls += call.IsHeld ? 1 : 0;
    }

    private void Start(CallState call, AttemptStarted attempt, DateTimeOffset at)
    {
        if (call.Attempts == 0 && call.Contract is { IsWrite: true })
            WritesStarted++;
        call.Attempts++;
        call.InFlight = attempt;
        call.FirstStarted ??= at;
        call.LastStarted = at;
    }

    private static void Fail(CallState call, AttemptFailed failed, DateTimeOffset at)
    {
        call.InFlight = null;
        call.LastFailure = failed;
        call.LastFailedAt = at;
        call.HasUncertainEffect |= failed.Effect is AttemptEffect.Unknown or AttemptEffect.Happened;
    }

    private void Complete(CallState call, CallCompleted completed, DateTimeOffset at)
    {
        HeldCalls -= call.IsHeld ? 1 : 0;
        call.InFlight = null;
        call.Completed = completed;
        call.CompletedAt = at;
        HasReadSensitive |= completed.ReadSensitive;
        HasReadUntrusted |= completed.ReadUntrusted;
    }
}
