namespace SdkHarness;

/// <summary>The same write, proposed twice in one run with the same arguments, is one write.</summary>
internal static class RepeatPolicy
{
    public static Decision? Decide(ToolCall call, RunState state)
    {
        if (!call.Contract.IsWrite)
            return null;

        foreach (CallState earlier in state.Calls)
        {
            if (earlier.Id == call.Id)
                return null;
            if (earlier.Contract?.Hash != call.Contract.Hash || earlier.Proposed.ArgumentsDigest != call.Digest)
                continue;
            if (Decide(call.Function, earlier) is { } decision)
                return decision;
        }

        return null;
    }

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

        return earlier.MayHaveHadEffect && earlier.Contract!.WriteKind is WriteKind.Blind or WriteKind.Lookup
            ? Decision.Deny(
                GuardStage.Repeat,
                "outcome_unknown",
                $"The same call of {function} failed with an unknown outcome; it may have happened and is not sent again. A person must look.")
            : null;
    }
}
