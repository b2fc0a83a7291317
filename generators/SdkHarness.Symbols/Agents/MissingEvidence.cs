namespace SdkHarness.Symbols;

/// <summary>HRN107: what an agent's tool rests on and none of the agent's tools can ever have read.</summary>
/// <param name="Tool">The tool that is offered in vain.</param>
/// <param name="Scope">The scope that would have to be read.</param>
internal sealed record MissingEvidence(ToolMethod Tool, string Scope)
{
    /// <summary>
    /// Every requirement that no offered tool supplies which can run itself: two tools that wait for each other's read both wait for ever. What an
    /// agent's agents read is not counted, since evidence is of one run.
    /// </summary>
    public static IReadOnlyList<MissingEvidence> Of(DeclaredAgent agent)
    {
        AgentTool[] offered = [.. agent.Tools.Where(static tool => tool.IsOffered)];
        if (!offered.Any(static tool => tool.Tool.Has(AttributeNames.RequiresEvidence)))
            return [];

        var running = new List<AgentTool>();
        List<AgentTool> waiting = [.. offered];
        for (int before = -1; before != running.Count;)
        {
            before = running.Count;
            running.AddRange(waiting.Where(tool => Scopes(tool).All(scope => IsRead(scope, running))).ToArray());
            waiting.RemoveAll(running.Contains);
        }

        return
        [
            .. waiting.SelectMany(tool => Scopes(tool).Where(scope => !IsRead(scope, running)).Select(scope => new MissingEvidence(tool.Tool, scope))),
        ];
    }

    private static IEnumerable<string> Scopes(AgentTool tool) =>
        tool.Tool.FindAll(AttributeNames.RequiresEvidence).Select(static evidence => evidence.Argument<string>(0) ?? "").Distinct();

    private static bool IsRead(string scope, List<AgentTool> by) => by.Exists(tool => tool.ReadsScope(scope));
}
