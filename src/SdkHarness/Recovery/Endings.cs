using System.Text.Json;

namespace SdkHarness;

/// <summary>How an executed call ends: what the model is told, and what the journal says around it.</summary>
/// <param name="Status">The call's status.</param>
/// <param name="Answer">What the model is told.</param>
/// <param name="Caveats">The limits of the answer.</param>
/// <param name="ShowsResult">Whether the answer holds the tool's result.</param>
/// <param name="Before">Events before the call's end.</param>
/// <param name="After">Events after it.</param>
internal sealed record Ending(
    CallStatus Status,
    JsonElement Answer,
    IReadOnlyList<string> Caveats,
    bool ShowsResult,
    IReadOnlyList<JournalEvent> Before,
    IReadOnlyList<JournalEvent> After);

/// <summary>Composes endings.</summary>
internal static class Endings
{
    public static Ending Success(AttemptOutcome outcome) =>
        new(CallStatus.Completed, Result(outcome), [], ShowsResult: true, [], []);

    /// <summary>The fallback answered; the reader must know that it was not the source that was asked.</summary>
    public static Ending FellBack(ToolCall call, CallState state, RecoveryStep step, AttemptOutcome outcome)
    {
        Failure failure = state.LastFailure?.Failure ?? Failure.Unknown;
        string caveat = step.Note is { Length: > 0 } note
            ? $"{note} ({failure.InWords().Within()})"
            : $"{call.Function} was answered by its fallback: {failure.InWords().Within()}.";
        return new(
            CallStatus.Partial,
            Answers.Partial(Result(outcome), [caveat], failure),
            [caveat],
            ShowsResult: true,
            [],
            [new CaveatAdded(caveat, call.Id, failure)]);
    }

    /// <summary>The same end, with one more thing that its reader must know.</summary>
    public static Ending WithCaveat(ToolCall call, Ending ending, string caveat, Failure failure)
    {
        IReadOnlyList<string> caveats = [.. ending.Caveats, caveat];
        JsonElement? result = ending.Status != CallStatus.Partial ? ending.Answer
            : ending.Answer.TryGetProperty("result", out JsonElement part) ? part
            : null;
        return ending with
        {
            Status = CallStatus.Partial,
            Answer = Answers.Partial(result, caveats, failure),
            Caveats = caveats,
            After = [.. ending.After, new CaveatAdded(caveat, call.Id, failure)],
        };
    }

    /// <summary>A declared path that ends the call without another attempt.</summary>
    public static Ending Declared(ToolCall call, CallState state, RecoveryStep step, AttemptOutcome outcome)
    {
        Failure failure = outcome.Failure;
        var applied = new RecoveryApplied(call.Id, failure, step.Recovery, step.Note);
        bool isUncertain = UncertainWrite.Is(call, state, outcome);
        bool hasEffect = call.Contract.IsWrite && state.HasUncertainEffect;
        if (step.Recovery == Recovery.Escalate || step.IsPreset ? hasEffect : isUncertain && step.Recovery != Recovery.Stop)
            return Parked(call, state, step.Note, outcome, applied with { Recovery = Recovery.Escalate });

        string why = isUncertain ? UncertainWrite.Question(call, state, outcome) : $"{call.Function}: {outcome.Message}";
        switch (step.Recovery)
        {
            case Recovery.Caveat:
                // What the harness says itself names the field that is missing or how old the record is; what a tool says is for people alone.
                string what = outcome.ErrorType is null && outcome.Message.Length > 0 ? outcome.Message : failure.InWords();
                string caveat = step.Note is { Length: > 0 } note ? $"{note} ({what.Within()})" : $"{call.Function}: {what.Within()}.";
                return new(
                    CallStatus.Partial,
                    Answers.Partial(outcome.Result, [caveat], failure),
                    [caveat],
                    ShowsResult: outcome.Result is not null,
                    [applied],
                    [new CaveatAdded(caveat, call.Id, failure)]);
            case Recovery.AskForClarification:
                string question = step.Note ?? $"{failure.InWords()} How shall {call.Function} go on?";
                return new(CallStatus.NeedsClarification, Answers.NeedsClarification(question), [], ShowsResult: false, [applied], []);
            case Recovery.Escalate:
                return Failed(
                    failure, "A person takes this over; do not try again.", applied, new RunEscalated(Told(step.Note, why), call.Id, failure));
            default:
                return Failed(failure, "The run ends here.", applied, new RunStopped(Told(step.Note, why), call.Id));
        }
    }

    /// <summary>No path answers this failure. A write that may have happened goes to a person; anything else is told to the model.</summary>
    public static Ending Undeclared(ToolCall call, CallState state, AttemptOutcome outcome) =>
        call.Contract.IsWrite && state.HasUncertainEffect
            ? Parked(call, state, note: null, outcome, applied: null)
            : new(
                CallStatus.Failed,
                Answers.Failed(outcome.Failure, "Go on without it and say so, or try something else."),
                [],
                ShowsResult: false,
                [],
                []);

    /// <summary>A write that has, or may have, taken effect without a result to show for it: a person is told all that is known.</summary>
    private static Ending Parked(ToolCall call, CallState state, string? note, AttemptOutcome outcome, RecoveryApplied? applied)
    {
        bool happened = outcome.Effect == AttemptEffect.Happened;
        return Failed(
            outcome.Failure,
            happened
                ? "It has taken effect, but its result cannot be used; a person has been asked. Do not try again."
                : "It may or may not have taken effect; a person has been asked. Do not try again.",
            applied,
            new RunEscalated(
                Told(
                    note,
                    happened
                        ? $"{call.Function} with {call.Canonical} has taken effect, but its result breaks its contract: {outcome.Message}"
                        : UncertainWrite.Question(call, state, outcome)),
                call.Id,
                outcome.Failure));
    }

    private static Ending Failed(Failure failure, string advice, RecoveryApplied? applied, JournalEvent end) =>
        new(CallStatus.Failed, Answers.Failed(failure, advice), [], ShowsResult: false, applied is null ? [] : [applied], [end]);

    private static JsonElement Result(AttemptOutcome outcome) =>
        outcome.Result ?? throw new InvalidOperationException("An attempt without a failure has a result.");

    private static string Told(string? note, string why) => note is { Length: > 0 } ? $"{note} ({why})" : why;
}
