namespace SdkHarness;

/// <summary>Approval requests as the journal tells them: what the run found in the store when it looked.</summary>
internal static class RecordedApprovals
{
    public static ApprovalRecord? Find(RecordedRun recorded, string approvalId, int position, int approvers)
    {
        ApprovalAsked? asked = recorded.First<ApprovalAsked>(found => found.Approval == approvalId);
        CallProposed? call = asked is null ? null : recorded.First<CallProposed>(found => found.Call == asked.Call);
        if (asked is null || call is not { Contract: { } contract })
            return null;

        var request = new ApprovalRecord
        {
            Id = approvalId,
            RunId = recorded.RunId,
            Call = asked.Call,
            Function = call.Function,
            Contract = contract,
            Arguments = call.Arguments,
            ArgumentsDigest = call.ArgumentsDigest,
            Initiator = recorded.Started.Request.Initiator,
            Agent = recorded.Started.Agent.Name,
            Role = asked.Role,
            Reason = asked.Reason,
            Approvers = approvers,
            Expires = DateTimeOffset.MaxValue,
        };
        return position < recorded.Count && recorded.Events[position] is ApprovalDecided decided && decided.Approval == approvalId
            ? Decided(recorded, request, asked, decided, position)
            : request;
    }

    private static ApprovalRecord Decided(
        RecordedRun recorded, ApprovalRecord request, ApprovalAsked asked, ApprovalDecided decided, int position)
    {
        ApprovalRecord found = request with { Votes = Votes(decided, request.Approvers) };
        if (decided.Status == ApprovalStatus.Expired)
            return found with { Status = Unused(recorded, asked, position), Expires = asked.Expires };

        // Approved and yet refused: the process that looked had another contract than the one that was approved.
        bool otherContract = decided.Status == ApprovalStatus.Approved && Refuses(recorded, decided.Call, position);
        return found with { Status = decided.Status, Contract = otherContract ? new ContractHash("") : request.Contract };
    }

    /// <summary>The request had expired by the run's own clock, or somebody else had marked it so before.</summary>
    private static ApprovalStatus Unused(RecordedRun recorded, ApprovalAsked asked, int position) =>
        asked.Expires <= recorded.Entries[position].At ? ApprovalStatus.Pending : ApprovalStatus.Expired;

    private static bool Refuses(RecordedRun recorded, string call, int position) =>
        position + 1 < recorded.Count
        && recorded.Events[position + 1] is CallCompleted { Status: CallStatus.Denied } completed
        && completed.Call == call;

    /// <summary>The journal names the approvers together and the last one's reason, which is all that a settlement tells.</summary>
    private static IReadOnlyList<ApprovalVote> Votes(ApprovalDecided decided, int approvers)
    {
        if (decided.Approver is not { } names)
            return [];

        string reason = decided.Reason ?? "";
        ApprovalDecision decision = decided.Status switch
        {
            ApprovalStatus.Rejected => ApprovalDecision.Reject,
            ApprovalStatus.ChangesRequested => ApprovalDecision.RequestChanges,
            ApprovalStatus.Escalated => ApprovalDecision.Escalate,
            _ => ApprovalDecision.Approve,
        };
        string[] people = approvers > 1 ? names.Split(", ") : [names];
        return
        [
            .. people.SkipLast(1).Select(name => new ApprovalVote(ApprovalDecision.Approve, name, "", decided.DecidedAt)),
            new ApprovalVote(decision, people[^1], reason, decided.DecidedAt),
        ];
    }
}
