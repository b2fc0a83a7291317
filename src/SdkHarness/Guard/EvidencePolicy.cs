namespace SdkHarness;

/// <summary>Some tools are callable only after the facts that they rest on have been read, whole and fresh.</summary>
internal static class EvidencePolicy
{
    public static Decision? Decide(ToolCall call, RunState state, DateTimeOffset now)
    {
        foreach (EvidenceRequirement requirement in call.Contract.Evidence)
        {
            if (!IsHeld(requirement, call, state, now))
                return Decision.Deny(GuardStage.Evidence, "evidence_missing", Reason(requirement, call));
        }

        return null;
    }

    private static bool IsHeld(EvidenceRequirement requirement, ToolCall call, RunState state, DateTimeOffset now)
    {
        foreach (CallState read in state.Calls)
        {
            if (read.Completed is { Status: CallStatus.Completed, Caveats.Count: 0, RepeatOf: null }
                && read.Contract is { } contract
                && contract.Reads.Contains(requirement.Scope)
                && (call.Subject is null || read.Proposed.Subject is null || call.Subject == read.Proposed.Subject)
                && (requirement.MaxAge is not { } age || now - read.CompletedAt <= age))
            {
                return true;
            }
        }

        return false;
    }

    private static string Reason(EvidenceRequirement requirement, ToolCall call)
    {
        string subject = call.Subject is { } name ? $" for '{name}'" : "";
        string age = requirement.MaxAge is { } limit ? $" not older than {limit.TotalMinutes:0} minutes" : "";
        return $"{call.Function} rests on '{requirement.Scope}': this run holds no complete read of it{subject}{age}, without caveats. "
            + "Read it first; if it cannot be read, do not recommend or change anything that depends on it.";
    }
}
