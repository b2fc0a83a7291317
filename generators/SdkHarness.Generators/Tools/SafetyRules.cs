using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Problems;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Tools;

/// <summary>What a tool must declare, and must not, to be generated at all.</summary>
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

        foreach ((IParameterSymbol parameter, string problem, string remedy) in PermitParameters.Defects(tool))
            problems.Add(RuleCatalogue.AroundTheGuard, parameter, PermitParameters.Named(parameter), problem, remedy);
        if (DeclaredRecovery.RetryOfBlindWrite(tool, policy) is not null)
            problems.Add(RuleCatalogue.RetryOfBlindWrite, tool.Symbol, tool.Qualified, Naming.Scopes(policy.Writes));
        foreach (IMethodSymbol declaration in tool.Declarations)
            CheckPaths(declaration, problems);
    }

    /// <summary>The failure paths that stand on a method, a class or the assembly.</summary>
    public static void CheckPaths(ISymbol element, ProblemList problems)
    {
        foreach (PathDefect defect in ContradictoryPaths.Of(element))
            problems.Add(RuleCatalogue.ContradictoryPath, element, defect.Path, ContradictoryPaths.Owner(element), defect.Problem, defect.Remedy);
    }
}
