namespace SdkHarness;

/// <summary>What becomes of a call that was under way when its process was lost, where it is not simply run again.</summary>
internal static class Interruption
{
    public static RunChange Confirmed(ToolCall call, CallState state) =>
        new(new CallCompleted(call.Id, CallStatus.Completed, Answers.Confirmed(), [], state.Attempts));

    public static RunChange Parked(ToolCall call, CallState state)
    {
        string sent = state.InFlight is { } attempt ? $" It may have been sent until {attempt.SendDeadline:u}; no answer is on record." : "";
        string reason = $"Did this happen? {call.Function} with {call.Canonical} was under way when the run was interrupted, and nothing tells "
            + $"whether it took effect.{sent} It is not sent again.";
        return new RunChange(
            new CallCompleted(
                call.Id,
                CallStatus.Failed,
                Answers.Failed(Failure.Unknown, "It may or may not have taken effect; a person has been asked."),
                [],
                state.Attempts),
            new RunEscalated(reason, call.Id, Failure.Unknown));
    }

    public static RunChange ContractChanged(ToolCall call, CallState state) =>
        Ended(
            call,
            state,
            new CallCompleted(
                call.Id, CallStatus.Failed, Answers.Failed(Failure.Unknown, "The tool has changed since this call began."), [], state.Attempts),
            "the tool has changed since");

    public static RunChange NoLongerGranted(ToolCall call, CallState state, Decision denial) =>
        Ended(
            call,
            state,
            new CallCompleted(call.Id, CallStatus.Denied, Answers.Denied(denial.Code, denial.Reason), [], state.Attempts),
            $"it may not run any more: {denial.Reason}");

    /// <summary>A write that may have happened goes to a person; anything else just ends.</summary>
    private static RunChange Ended(ToolCall call, CallState state, CallCompleted end, string why) =>
        state.Contract is { IsWrite: true } && state.MayHaveHadEffect
            ? new RunChange(
                end,
                new RunEscalated(
                    $"Did this happen? {call.Function} with {call.Canonical} was under way when the run was interrupted, and {why}.",
                    call.Id,
                    Failure.Unknown))
            : new RunChange(end);
}
