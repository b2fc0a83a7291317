namespace SdkHarness;

/// <summary>Decides on a bound call: every stage after the arguments, in order; the first that does not allow it ends the matter.</summary>
internal static class Policy
{
    /// <param name="call">The call, bound.</param>
    /// <param name="state">The run before the call.</param>
    /// <param name="now">The time of the decision.</param>
    /// <param name="needsApproval">Whether the tool's own approval applies to these arguments.</param>
    /// <param name="approved">Whether a person has approved just this call.</param>
    public static Decision Decide(ToolCall call, RunState state, DateTimeOffset now, bool needsApproval, bool approved)
    {
        Decision decision =
            call.Tool?.NotOffered
            ?? RepeatPolicy.Decide(call, state)
            ?? BudgetPolicy.Decide(call, state)
            ?? EvidencePolicy.Decide(call, state, now)
            ?? FlowPolicy.Decide(call, state)
            ?? RepeatPolicy.Again(call, state)
            ?? ApprovalStage(call.Contract, needsApproval)
            ?? Decision.Allow;
        return approved && decision is { Verdict: Verdict.Held, Earlier: null } ? Decision.Allow : decision;
    }

    /// <summary>Why an agent is not offered a tool, or null where it is: blocked, or a scope or label that its grant does not name.</summary>
    public static Decision? Offer(ToolContract tool, AgentContract agent)
    {
        if (tool.BlockedReason is { } blocked)
            return Decision.Deny(GuardStage.Blocked, "blocked", $"{tool.FunctionName} is blocked for every agent: {blocked}");

        string? missing =
            tool.Reads.Where(scope => !ScopeMatch.Any(agent.Reads, scope)).Select(static scope => $"read scope '{scope}'")
                .Concat(tool.Writes.Where(write => !ScopeMatch.Any(agent.Writes, write.Scope)).Select(static write => $"write scope '{write.Scope}'"))
                .Concat(tool.SensitiveArguments.Values.Where(label => !LabelMatch.Grants(agent.Labels, label)).Select(static label => $"label '{label}'"))
                .FirstOrDefault();
        return missing is null
            ? null
            : Decision.Deny(GuardStage.Grant, "not_granted", $"{agent.Name} is not granted the {missing} that {tool.FunctionName} needs.");
    }

    private static Decision? ApprovalStage(ToolContract tool, bool needsApproval) =>
        tool.Approval is { } approval && needsApproval
            ? Decision.Hold(GuardStage.Approval, "approval_required", approval.Reason ?? $"{tool.FunctionName} needs a person's decision.")
            : null;
}
