namespace SdkHarness;

/// <summary>
/// The same write, proposed twice in one run with the same arguments, is one write, unless the run has made another one in between: a
/// booking that was cancelled may be booked again, and a person says whether that is meant. A tool that says that it may be repeated is.
/// </summary>
internal static class RepeatPolicy
{
    /// <summary>What an earlier call of the same write and arguments answers, refuses or holds.</summary>
    public static Decision? Decide(ToolCall call, RunState state)
    {
        if (!call.Contract.IsWrite)
            return null;

        foreach (CallState earlier in Before(call.Id, state))
        {
            if (IsSame(call, earlier)
                && Decide(call.Function, earlier) is { } decision
                && !(decision.Verdict == Verdict.Answered && (call.Contract.MayRepeat || IsFollowedByAnotherWrite(earlier, call, state))))
            {
                return decision;
            }
        }

        return null;
    }

    /// <summary>A write that was made before and is no plain repeat: a person decides whether it is meant again.</summary>
    public static Decision? Again(ToolCall call, RunState state) =>
        call.Contract is { IsWrite: true, MayRepeat: false } && TimesDone(call.Id, call.Function, call.Meaning, state) > 0
            ? Decision.Hold(
                GuardStage.Repeat,
                "done_before",
                $"The same call of {call.Function} was executed before in this run, and other writes have been made since: a person decides whether it is meant again.")
            : null;

    /// <summary>How often the same write was executed before a call: each time is a logical write of its own.</summary>
    public static int TimesDone(string call, string function, string meaning, RunState state) =>
        Before(call, state).Count(earlier =>
            earlier is { Attempts: > 0, Completed.Status: CallStatus.Completed or CallStatus.Partial }
            && earlier.Proposed.Function == function
            && earlier.Meaning == meaning);

    private static IEnumerable<CallState> Before(string call, RunState state) => state.Calls.TakeWhile(earlier => earlier.Id != call);

    private static bool IsFollowedByAnotherWrite(CallState earlier, ToolCall call, RunState state) =>
        Before(call.Id, state)
            .SkipWhile(other => other != earlier)
            .Any(other => other is { Contract.IsWrite: true, MayHaveHadEffect: true } && !IsSame(call, other));

    private static bool IsSame(ToolCall call, CallState earlier) =>
        earlier.Contract is not null && earlier.Proposed.Function == call.Function && earlier.Meaning == call.Meaning;

    private static Decision? Decide(string function, CallState earlier)
    {
        if (earlier.IsHeld)
        {
            return Decision.Hold(
                GuardStage.Repeat, "already_asked", $"The same call of {function} already waits for a person: nothing is asked twice.") with
            {
                Earlier = earlier,
            };
        }

        if (earlier.Completed is { Status: CallStatus.Completed or CallStatus.Partial })
        {
            return new Decision(
                GuardStage.Repeat, Verdict.Answered, "already_done", $"The same call of {function} was executed before in this run; its outcome stands.")
            {
                Earlier = earlier,
            };
        }

        if (earlier.ApprovalDecision is { Status: ApprovalStatus.Rejected or ApprovalStatus.ChangesRequested } refused)
        {
            string code = refused.Status == ApprovalStatus.Rejected ? "already_rejected" : "changes_requested";
            return Decision.Deny(GuardStage.Repeat, code, $"{refused.Approver} refused the same call of {function}: {refused.Reason}");
        }

        return earlier.MayHaveHadEffect && earlier.Contract is { WriteKind: WriteKind.Blind or WriteKind.Lookup }
            ? Decision.Deny(
                GuardStage.Repeat,
                "outcome_unknown",
                $"The same call of {function} failed with an unknown outcome; it may have happened and is not sent again. A person must look.")
            : null;
    }
}
