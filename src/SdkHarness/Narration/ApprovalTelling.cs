namespace SdkHarness;

/// <summary>Words for what people are asked and what they decide.</summary>
internal static class ApprovalTelling
{
    public static Telling Of(ApprovalAsked asked, string call) =>
        new(
            NarrationTone.Attention,
            $"{(asked.Role is { } role ? $"A {role}" : "A person")} is asked to decide on {call}: {asked.Reason}",
            $"approval {asked.Approval}, open until {RunNarrator.Time(asked.Expires)}");

    public static Telling Of(ApprovalDecided decided, string call)
    {
        string who = decided.Approver ?? "Nobody";
        string why = decided.Reason is { Length: > 0 } reason ? $": {reason}" : ".";
        IReadOnlyList<string> details = [$"approval {decided.Approval}, decided {RunNarrator.Time(decided.DecidedAt)}"];
        return decided.Status switch
        {
            ApprovalStatus.Approved or ApprovalStatus.Used => new(NarrationTone.Good, $"{who} approved {call}{why}", details),
            ApprovalStatus.Rejected => new(NarrationTone.Bad, $"{who} rejected {call}{why}", details),
            ApprovalStatus.ChangesRequested => new(NarrationTone.Attention, $"{who} wants changes to {call}{why}", details),
            ApprovalStatus.Escalated => new(NarrationTone.Bad, $"{who} handed {call} on{why}", details),
            ApprovalStatus.Expired => new(
                NarrationTone.Attention,
                $"The time to decide on {call} ended without a decision that could be used.",
                $"approval {decided.Approval}"),
            _ => new(NarrationTone.Neutral, $"The approval of {call} stands at {decided.Status}{why}", details),
        };
    }
}
