namespace SdkHarness;

/// <summary>Some tools are callable only after the facts that they rest on have been read, whole and fresh.</summary>
internal static class EvidencePolicy
{
    public static Decision? Decide(ToolCall call, RunState state, DateTimeOffset now)
    {
        foreach (EvidenceRequirement requirement in call.Contract.Evidence)
        {
            if (!IsHeld(requirement, call, state, now))
                return Missing(requirement, call, state);
        }

        return null;
    }

    private static bool IsHeld(EvidenceRequirement requirement, ToolCall call, RunState state, DateTimeOffset now)
    {
        foreach (CallState read in state.Calls)
        {
            if (read.Completed is { Status: CallStatus.Completed, Caveats.Count: 0, RepeatOf: null }
                && IsOf(read, requirement, call)
                && (requirement.MaxAge is not { } age || now - read.CompletedAt <= age))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOf(CallState read, EvidenceRequirement requirement, ToolCall call) =>
        read.Contract is { } contract
        && contract.Reads.Contains(requirement.Scope)
        && (call.Subject is null || read.Proposed.Subject is null || call.Subject == read.Proposed.Subject);

    private static Decision Missing(EvidenceRequirement requirement, ToolCall call, RunState state)
    {
        CallState? tried = state.Calls.LastOrDefault(read =>
            read.Completed is { Status: CallStatus.Partial or CallStatus.Failed or CallStatus.NeedsClarification } && IsOf(read, requirement, call));
        return Decision.Deny(GuardStage.Evidence, "evidence_missing", Reason(requirement, call, tried)) with
        {
            Question = tried is not null && !WasAsked(requirement, call, state) ? requirement.Ask : null,
        };
    }

    /// <summary>The user is asked once; after that the call is refused until the scope has been read.</summary>
    private static bool WasAsked(EvidenceRequirement requirement, ToolCall call, RunState state) =>
        state.Calls.Any(earlier =>
            earlier.Proposed.Function == call.Function
            && earlier.Proposed.Subject == call.Subject
            && earlier.Completed is { Status: CallStatus.NeedsClarification } asked
            && asked.Answer.GetProperty("question").GetString() == requirement.Ask);

    private static string Reason(EvidenceRequirement requirement, ToolCall call, CallState? tried)
    {
        string subject = call.Subject is { } name ? $" for '{name}'" : "";
        string age = requirement.MaxAge is { } limit ? $" not older than {limit.TotalMinutes:0} minutes" : "";
        string why = tried?.Completed is { Caveats: [var caveat, ..] } ? $" It was read with a caveat: {caveat.TrimEnd('.')}." : "";
        return $"{call.Function} rests on '{requirement.Scope}': this run holds no complete read of it{subject}{age}, without caveats.{why} "
            + "Read it first; if it cannot be read, do not recommend or change anything that depends on it.";
    }
}
