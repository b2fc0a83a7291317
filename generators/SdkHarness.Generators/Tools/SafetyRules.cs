using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Problems;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Tools;

/// <summary>The safety rules that a tool must meet to be generated at all.</summary>
internal static class SafetyRules
{
    public static void Check(ToolMethod tool, ToolPolicy policy, ProblemList problems)
    {
        if (policy.HasNoScope)
            problems.Add(RuleCatalogue.NoScope, tool.Symbol, tool.Qualified);
        if (policy.IsWriteWithoutPolicy)
            problems.Add(RuleCatalogue.WriteWithoutPolicy, tool.Symbol, tool.Qualified, Naming.Scopes(policy.Writes));
        if (policy.IsAutoApprovedOnTheFloor)
        {
            AttributeData floor = policy.Writes.First(static write => write.Named("Destructive", false) || write.Named("External", false));
            string effect = floor.Named("Destructive", false) ? "cannot be undone" : "reaches people or systems outside";
            problems.Add(RuleCatalogue.AutoApprovedOnTheFloor, tool.Symbol, tool.Qualified, effect, ToolPolicy.Scope(floor));
        }

        if (DeclaredRecovery.RetryOfBlindWrite(tool, policy) is not null)
            problems.Add(RuleCatalogue.RetryOfBlindWrite, tool.Symbol, tool.Qualified, Naming.Scopes(policy.Writes));
    }
}
