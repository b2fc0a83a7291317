namespace SdkHarness;

/// <summary>Opens the requests of held calls, and settles them once they are decided.</summary>
internal static class ApprovalRequests
{
    public static ApprovalRecord Open(RunContext run, ToolCall call, Decision decision, DateTimeOffset now)
    {
        ApprovalPolicy policy = call.Contract.Approval ?? new ApprovalPolicy();
        return new ApprovalRecord
        {
            Id = run.World.NewApprovalId(),
            RunId = run.Id,
            Call = call.Id,
            Function = call.Function,
            Contract = call.Contract.Hash,
            Arguments = call.Canonical,
            ArgumentsDigest = call.Digest,
            Initiator = run.State.Started.Request.Initiator,
            Agent = run.State.Started.Agent.Name,
            Role = policy.Role,
            Reason = decision.Reason,
            Approvers = Math.Max(1, policy.Approvers),
            Asked = now,
            Expires = now + policy.Expires,
        };
    }

    public static Settlement Settle(ToolCall call, ApprovalRecord request, DateTimeOffset now)
    {
        bool expired = request.Status is ApprovalStatus.Pending or ApprovalStatus.Approved && request.Expires <= now;
        if (expired)
        {
            return Refuse(
                request with { Status = ApprovalStatus.Expired },
                now,
                "approval_expired",
                $"Nobody's approval of this call of {call.Function} was used in time. It was not executed.");
        }

        ApprovalVote? last = request.Votes.Count > 0 ? request.Votes[^1] : null;
        return request.Status switch
        {
            ApprovalStatus.Pending => new Settlement.Waits(),
            ApprovalStatus.Approved when IsFor(call, request) => Use(request, now),
            ApprovalStatus.Approved => Refuse(
                request, now, "contract_changed", $"{call.Function} has changed since this call was approved. It was not executed; propose it anew."),
            ApprovalStatus.Rejected => Refuse(
                request, now, "rejected", $"{last?.Approver} rejected this call of {call.Function}: {last?.Reason}"),
            ApprovalStatus.ChangesRequested => Refuse(
                request, now, "changes_requested", $"{last?.Approver} wants changes before this call of {call.Function}: {last?.Reason}"),
            ApprovalStatus.Escalated => Refuse(
                request, now, "escalated", $"{last?.Approver} handed this call of {call.Function} on: {last?.Reason}") with
            {
                Ending = [new RunEscalated($"{last?.Approver} handed the call of {call.Function} on: {last?.Reason}", call.Id)],
            },
            ApprovalStatus.Used => Refuse(
                request, now, "approval_used", $"The approval of this call of {call.Function} has been used. An approval is used once."),
            _ => Refuse(request, now, "approval_expired", $"The approval of this call of {call.Function} has expired. It was not executed."),
        };
    }

    private static bool IsFor(ToolCall call, ApprovalRecord request) =>
        request.Contract == call.Contract.Hash
        && request.ArgumentsDigest == call.Digest
        && request.Arguments == call.Canonical
        && request.Call == call.Id;

    private static Settlement.Approved Use(ApprovalRecord request, DateTimeOffset now) =>
        new(new UsedApproval(
            [Decided(request, ApprovalStatus.Approved, now)],
            [request with { Status = ApprovalStatus.Used, Revision = request.Revision + 1 }]));

    /// <summary>The outcome is joined to the decision here too: the call does not run.</summary>
    private static Settlement.Refused Refuse(ApprovalRecord request, DateTimeOffset now, string code, string reason) =>
        new(
            [Decided(request, request.Status, now)],
            Answers.Denied(code, reason),
            [],
            [request with { Outcome = request.Outcome ?? CallStatus.Denied, Revision = request.Revision + 1 }]);

    private static ApprovalDecided Decided(ApprovalRecord request, ApprovalStatus status, DateTimeOffset now)
    {
        ApprovalVote? last = request.Votes.Count > 0 ? request.Votes[^1] : null;
        string? approvers = request.Votes.Count > 0 ? string.Join(", ", request.Votes.Select(static vote => vote.Approver)) : null;
        return new ApprovalDecided(request.Call, request.Id, status, approvers, last?.Reason, last?.At ?? now);
    }
}
