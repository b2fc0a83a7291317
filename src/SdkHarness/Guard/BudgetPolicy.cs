namespace SdkHarness;

/// <summary>The agent's limits on one run.</summary>
internal static class BudgetPolicy
{
    public static Decision? Decide(ToolCall call, RunState state)
    {
        AgentContract agent = state.Started.Agent;
        int before = state.FindCall(call.Id)?.Position ?? state.CallCount;
        if (before >= agent.MaxCalls)
        {
            return Decision.Deny(
                GuardStage.Budget, "call_budget", $"This run has used its budget of {agent.MaxCalls} tool calls. Finish with what is known.");
        }

        return call.Contract.IsWrite && state.WritesStarted >= agent.MaxWrites
            ? Decision.Deny(
                GuardStage.Budget, "write_budget", $"This run has used its budget of {agent.MaxWrites} writes. Finish with what is known.")
            : null;
    }
}
