namespace SdkHarness;

/// <summary>
/// The safety rules once more, at run time: what the analyzer and the generator refuse does not run even where somebody got round both.
/// </summary>
internal static class ContractChecks
{
    public static void Check(ToolSetRegistration toolSet)
    {
        if (toolSet.Bindings.Count != toolSet.Contract.Tools.Count)
            throw new HarnessConfigurationException($"The tool set '{toolSet.Contract.Name}' has {toolSet.Contract.Tools.Count} contracts and {toolSet.Bindings.Count} bindings. Rebuild it with the generator.");

        foreach (ToolBinding binding in toolSet.Bindings)
        {
            if (Broken(binding.Contract) is { } rule)
                throw new HarnessConfigurationException($"{binding.Contract.FunctionName}: {rule}");
        }
    }

    public static void Check(AgentContract agent)
    {
        foreach (string scope in agent.Reads.Concat(agent.Writes))
        {
            if (ScopeForm.Defect(scope, isGrant: true) is var (problem, remedy))
                throw new HarnessConfigurationException($"HRN008: the scope '{scope}' of the grant of the agent '{agent.Name}' {problem}: {remedy}.");
        }
    }

    private static string? Broken(ToolContract tool) => BrokenRule(tool) ?? MalformedScope(tool);

    private static string? MalformedScope(ToolContract tool)
    {
        foreach (string scope in tool.Reads.Concat(tool.Writes.Select(static write => write.Scope)).Concat(tool.Evidence.Select(static evidence => evidence.Scope)))
        {
            if (ScopeForm.Defect(scope, isGrant: false) is var (problem, remedy))
                return $"HRN008: the scope '{scope}' {problem}: {remedy}.";
        }

        return null;
    }

    private static string? BrokenRule(ToolContract tool) => tool switch
    {
        { Hash.Value: null or "" } => "it has no contract hash. Only generated contracts are run.",
        { Reads.Count: 0, Writes.Count: 0 } => "HRN001: it declares no scope. Add [ReadScope], [WriteScope] or [NotATool].",
        { IsWrite: true, Approval: null, BlockedReason: null, AutoApprovedBecause: null or "" } =>
            "HRN002: it writes without a policy. Add [RequiresApproval], a justified [AutoApproved], or [Blocked].",
        { AutoApprovedBecause: not null, Approval: null, BlockedReason: null } when tool.Writes.Any(static write => write.Destructive || write.External) =>
            "HRN005: a destructive or external write may not be auto-approved. Add [RequiresApproval] or [Blocked].",
        { WriteKind: WriteKind.Blind } when tool.Recovery.Any(static step => step.Recovery == Recovery.Retry) =>
            "HRN101: it retries a write that is not idempotent. Give it an [IdempotencyKey] or declare it [Idempotent].",
        _ => null,
    };
}
