namespace SdkHarness.Symbols;

/// <summary>
/// HRN302: sensitive values, outsiders' text and a way out in one agent's hands, its agents' tools counted. At run time the guard holds a call
/// there (information flow); here it is found before the agent runs.
/// </summary>
/// <param name="Reads">The tool that shows the agent sensitive values, and under which label.</param>
/// <param name="TakesIn">The tool that returns what outsiders wrote.</param>
/// <param name="Sends">The tool that sends out without a person's decision on each call.</param>
internal sealed record OpenFlow(string Reads, string TakesIn, string Sends)
{
    /// <summary>One for each such way out, but for those that stand open in one of its agents already.</summary>
    public static IEnumerable<OpenFlow> Of(DeclaredAgent agent)
    {
        IReadOnlyList<DeclaredAgent> all = agent.WithAgents();
        foreach (DeclaredAgent holder in all)
        {
            foreach (AgentTool tool in holder.Tools)
            {
                if (!IsWay(tool) || Source(all) is not var (takesIn, from) || Shown(all) is not var (reads, of) || IsOpenWithin(agent, all, holder))
                    continue;

                yield return new OpenFlow(
                    $"{Named(reads, of, agent)} ('{reads.ShownLabel}')", Named(takesIn, from, agent), Named(tool, holder, agent));
            }
        }
    }

    /// <summary>Whether the same way is said of an agent that this one hands work to, and that does not hand it back.</summary>
    private static bool IsOpenWithin(DeclaredAgent agent, IReadOnlyList<DeclaredAgent> all, DeclaredAgent holder)
    {
        foreach (DeclaredAgent inner in all.Skip(1))
        {
            IReadOnlyList<DeclaredAgent> within = inner.WithAgents();
            if (within.Any(holder.IsSame) && !within.Any(agent.IsSame) && Source(within) is not null && Shown(within) is not null)
                return true;
        }

        return false;
    }

    private static bool IsWay(AgentTool tool) => tool.SendsFreely && tool.IsOffered;

    private static (AgentTool Tool, DeclaredAgent Agent)? Source(IReadOnlyList<DeclaredAgent> agents) =>
        First(agents, static tool => tool.IsOffered && tool.Marks.ReturnsUntrusted);

    private static (AgentTool Tool, DeclaredAgent Agent)? Shown(IReadOnlyList<DeclaredAgent> agents) =>
        First(agents, static tool => tool.IsOffered && tool.ShownLabel is not null);

    private static (AgentTool Tool, DeclaredAgent Agent)? First(IReadOnlyList<DeclaredAgent> agents, Func<AgentTool, bool> which)
    {
        foreach (DeclaredAgent agent in agents)
        {
            foreach (AgentTool tool in agent.Tools)
            {
                if (which(tool))
                    return (tool, agent);
            }
        }

        return null;
    }

    private static string Named(AgentTool tool, DeclaredAgent of, DeclaredAgent agent) =>
        of.IsSame(agent) ? $"'{tool.Tool.Qualified}'" : $"'{tool.Tool.Qualified}' (of its agent '{of.Type.Name}')";
}
