using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>HRN301: an entry of a grant, or a tool set, that gives the agent nothing.</summary>
/// <param name="Kind"><c>Read</c>, <c>Write</c> or <c>Labels</c>: which part of the grant; <c>UsesTools</c> for a tool set.</param>
/// <param name="Index">Which entry of that part, or which of the tool sets.</param>
/// <param name="Problem">What is wrong, after <c>The agent 'X'</c>.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record GrantDefect(string Kind, int Index, string Problem, string Remedy)
{
    /// <summary>
    /// Least privilege is no defect: a tool that is not offered is left out on purpose, and a blocked one is counted as if it could run, so that
    /// blocking it breaks no agent's build.
    /// </summary>
    public static IReadOnlyList<GrantDefect> Of(DeclaredAgent agent)
    {
        var defects = new List<GrantDefect>();
        var halfGranted = new HashSet<AgentTool>();
        Check(agent.Reads, "Read", "read scope", static (entry, tool) => Has(tool.Policy.Reads, entry));
        Check(agent.Writes, "Write", "write scope", static (entry, tool) => Has(tool.Policy.Writes, entry));
        Check(agent.Labels, "Labels", "label", static (entry, tool) => tool.Marks.ArgumentLabels.Contains(entry) || tool.Marks.ResultLabels.Contains(entry));
        CheckToolSets(agent, halfGranted, defects);
        return defects;

        void Check(IReadOnlyList<string> entries, string kind, string word, Func<string, AgentTool, bool> has)
        {
            for (int i = 0; i < entries.Count; i++)
            {
                if (kind != "Labels" && ScopeForm.Defect(entries[i], isGrant: true) is not null)
                    continue; // which another rule says

                AgentTool[] having = [.. agent.Tools.Where(tool => has(entries[i], tool))];
                if (Array.Exists(having, static tool => tool.Missing.Count == 0))
                    continue;

                halfGranted.UnionWith(having);
                defects.Add(having.Length == 0
                    ? new GrantDefect(kind, i, $"is granted the {word} '{entries[i]}', which none of its tools has", "correct it, remove it, or add the tool set with [UsesTools]")
                    : new GrantDefect(kind, i, $"is granted the {word} '{entries[i]}', which lets it call nothing: '{having[0].Tool.Qualified}' also needs the {Naming.Listed(having[0].Missing)}", "grant that too, or remove the entry"));
            }
        }
    }

    private static void CheckToolSets(DeclaredAgent agent, HashSet<AgentTool> halfGranted, List<GrantDefect> defects)
    {
        int index = -1;
        foreach ((INamedTypeSymbol toolSet, _) in agent.ToolSets)
        {
            index++;
            AgentTool[] tools = [.. agent.Tools.Where(tool => SymbolEqualityComparer.Default.Equals(tool.Tool.ToolSet, toolSet) && tool.Policy is { Block: null, HasNoScope: false })];
            if (tools.Length == 0 || Array.Exists(tools, static tool => tool.Missing.Count == 0) || Array.Exists(tools, halfGranted.Contains))
                continue;

            defects.Add(new GrantDefect(
                "UsesTools",
                index,
                $"uses '{toolSet.Name}' and is granted none of its tools",
                $"grant what they need (the {Naming.Listed(tools[0].Missing)} for '{tools[0].Tool.Qualified}'), or remove [UsesTools<{toolSet.Name}>]"));
        }
    }

    private static bool Has(IReadOnlyList<AttributeData> scopes, string entry)
    {
        foreach (AttributeData scope in scopes)
        {
            if (ScopeMatch.Grants(entry, ToolPolicy.Scope(scope)))
                return true;
        }

        return false;
    }
}
