namespace SdkHarness;

/// <summary>Words for the steps of a call.</summary>
internal static class CallTelling
{
    public static Telling Of(CallProposed proposed) =>
        new(
            NarrationTone.Neutral,
            $"Proposed: {proposed.Function} ({proposed.Call}){(proposed.Subject is { } subject ? $", about {subject}" : "")}",
            $"with {Telling.Short(proposed.Arguments)}");

    public static Telling Of(ArgumentsRejected rejected, string call) =>
        new(
            NarrationTone.Bad,
            $"{call} was not run: its arguments break the tool's contract in {RunNarrator.Count(rejected.Errors.Count, "place")}.",
            [.. rejected.Errors.Select(Error)]);

    public static Telling Of(PolicyDecided decided, string call) => decided.Verdict switch
    {
        Verdict.Allowed => new(NarrationTone.Good, $"The guard allowed {call}."),
        Verdict.Denied => new(NarrationTone.Bad, $"The guard refused {call}: {decided.Reason}"),
        Verdict.Held => new(NarrationTone.Attention, $"The guard held {call}: {decided.Reason}"),
        Verdict.Answered => new(NarrationTone.Neutral, $"{call} was not run again: {decided.Reason}"),
        _ => new(NarrationTone.Neutral, $"The guard decided on {call}: {decided.Verdict}. {decided.Reason}"),
    };

    public static Telling Of(AttemptStarted started, string call) =>
        new(
            NarrationTone.Neutral,
            started.Method is { } method
                ? $"{call} is run by its fallback {method} (attempt {RunNarrator.Number(started.Attempt)})."
                : $"{call} is run (attempt {RunNarrator.Number(started.Attempt)}).");

    public static Telling Of(AttemptFailed failed, string call) =>
        new(
            NarrationTone.Bad,
            $"Attempt {RunNarrator.Number(failed.Attempt)} of {call} failed ({failed.Failure.Words()}): {failed.Message}");

    public static Telling Of(FaultInjected fault, string call) =>
        new(
            NarrationTone.Attention,
            $"A test made attempt {RunNarrator.Number(fault.Attempt)} of {call} meet {fault.Fault}; its system did not do this.");

    public static Telling Of(RecoveryApplied recovery, string call)
    {
        string because = $"Because of {recovery.Failure.Words()}, {call}";
        string detail = recovery.Detail is { Length: > 0 } text ? $" ({text})" : "";
        return recovery.Recovery switch
        {
            Recovery.Retry => new(NarrationTone.Attention, $"{because} is tried again{detail}."),
            Recovery.Fallback => new(NarrationTone.Attention, $"{because} goes to its fallback{detail}."),
            Recovery.Caveat => new(NarrationTone.Attention, $"{because} is answered with a caveat{detail}."),
            Recovery.AskForClarification => new(NarrationTone.Attention, $"{because} needs an answer from the user{detail}."),
            Recovery.Escalate => new(NarrationTone.Bad, $"{because} goes to a person{detail}."),
            Recovery.Stop => new(NarrationTone.Bad, $"{because} ends the run{detail}."),
            _ => new(NarrationTone.Attention, $"{because}: {recovery.Recovery}{detail}."),
        };
    }

    public static Telling Of(CallCompleted completed, string call)
    {
        IReadOnlyList<string> details = [.. AnswerTelling.Of(completed), .. completed.Caveats.Select(static caveat => $"caveat: {caveat}")];
        string attempts = completed.Attempts > 1 ? $" after {RunNarrator.Count(completed.Attempts, "attempt")}" : "";
        string repeat = completed.RepeatOf is { } earlier ? $" with the outcome of {earlier}" : "";
        return completed.Status switch
        {
            CallStatus.Completed => new(NarrationTone.Good, $"{call} completed{attempts}{repeat}.", details),
            CallStatus.Partial => new(NarrationTone.Attention, $"{call} was answered in part{attempts}{repeat}.", details),
            CallStatus.InvalidArguments => new(NarrationTone.Bad, $"The model was told what is wrong with the arguments of {call}."),
            CallStatus.Denied => new(NarrationTone.Bad, $"The model was told that {call} was not run and why.", details),
            CallStatus.ApprovalRequired => new(NarrationTone.Attention, $"The model was told that {call} waits for a person."),
            CallStatus.Failed => new(NarrationTone.Bad, $"{call} failed{attempts}.", details),
            CallStatus.NeedsClarification => new(NarrationTone.Attention, $"{call} needs an answer from the user.", details),
            _ => new(NarrationTone.Neutral, $"{call} ended: {completed.Status}.", details),
        };
    }

    private static string Error(ArgumentError error) =>
        $"{(error.Pointer.Length == 0 ? "the arguments" : error.Pointer)}: expected {error.Expected}, came {error.Actual} ({error.Rule})";

    private static string Words(this Failure failure) => failure switch
    {
        Failure.Timeout => "a timeout",
        Failure.MissingField => "a missing field",
        Failure.PermissionDenied => "refused access",
        Failure.StaleData => "stale data",
        Failure.DuplicateRecord => "duplicate records",
        Failure.UnexpectedShape => "an unexpected shape",
        Failure.RateLimited => "a rate limit",
        Failure.Unavailable => "an unavailable system",
        _ => "an unknown failure",
    };
}
