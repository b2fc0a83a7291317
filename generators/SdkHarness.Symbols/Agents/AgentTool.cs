using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>A tool of one of an agent's sets, and what keeps it from being offered: what the guard decides at run time.</summary>
internal sealed class AgentTool
{
    private readonly DeclaredAgent _agent;
    private ToolMarks? _marks;
    private IReadOnlyList<string>? _missing;

    public AgentTool(ToolMethod tool, DeclaredAgent agent)
    {
        Tool = tool;
        Policy = ToolPolicy.Read(tool);
        _agent = agent;
    }

    public ToolMethod Tool { get; }

    public ToolPolicy Policy { get; }

    public ToolMarks Marks => _marks ??= new ToolMarks(Tool);

    /// <summary>The read scopes, write scopes and labels of arguments that the grant does not name, as messages call them.</summary>
    public IReadOnlyList<string> Missing => _missing ??=
    [
        .. Policy.Reads.Select(ToolPolicy.Scope).Where(scope => !ScopeMatch.Any(_agent.Reads, scope)).Select(static scope => $"read scope '{scope}'"),
        .. Policy.Writes.Select(ToolPolicy.Scope).Where(scope => !ScopeMatch.Any(_agent.Writes, scope)).Select(static scope => $"write scope '{scope}'"),
        .. Marks.ArgumentLabels.Where(label => !_agent.Labels.Contains(label)).Select(static label => $"label '{label}'"),
    ];

    /// <summary>Whether the agent can call it. A tool without a scope is not generated, so nobody can.</summary>
    public bool IsOffered => Policy.Block is null && !Policy.HasNoScope && Missing.Count == 0;

    /// <summary>Whether it sends something out on which no person decides in every case: a predicate sees arguments that outsiders' text may dictate.</summary>
    public bool SendsFreely =>
        Policy.Writes.Any(static write => write.Named("External", false))
        && (Policy.Approval is null || Policy.Approval.Named<string>("When") is not null);

    /// <summary>The first sensitive value in the result that the agent is shown.</summary>
    public string? ShownLabel => _agent.Labels.Count == 0 ? null : Marks.Shown(_agent.Labels);

    public bool ReadsScope(string scope)
    {
        foreach (AttributeData read in Policy.Reads)
        {
            if (ToolPolicy.Scope(read) == scope)
                return true;
        }

        return false;
    }
}
