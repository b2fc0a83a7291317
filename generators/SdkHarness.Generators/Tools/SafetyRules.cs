using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Problems;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Tools;

/// <summary>The safety rules that a tool must meet to be generated at all.</summary>
internal static class SafetyRules
{
    public static void Check(IMethodSymbol method, ToolPolicy policy, ProblemList problems)
    {
        string writes = string.Join(", ", policy.Writes.Select(static write => $"'{ToolPolicy.Scope(write)}'"));
        if (policy.HasNoScope)
            problems.Add(RuleCatalogue.NoScope, method, method.Shown());
        if (policy.IsWriteWithoutPolicy)
            problems.Add(RuleCatalogue.WriteWithoutPolicy, method, method.Shown(), writes);
        if (policy.IsAutoApprovedOnTheFloor)
        {
            AttributeData floor = policy.Writes.First(static write => write.Named("Destructive", false) || write.Named("External", false));
            string why = floor.Named("Destructive", false) ? "cannot be undone" : "reaches people or systems outside";
            problems.Add(RuleCatalogue.AutoApprovedOnTheFloor, method, method.Shown(), why, $"'{ToolPolicy.Scope(floor)}'");
        }

        if (policy.IsWrite
            && !DeclaredRecovery.IsRepeatable(method)
            && DeclaredRecovery.Read(method).Any(static step => step.Recovery == DeclaredRecovery.Retry))
            problems.Add(RuleCatalogue.RetryOfBlindWrite, method, method.Shown(), writes);
    }
}
