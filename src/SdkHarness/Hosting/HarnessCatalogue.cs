namespace SdkHarness;

/// <summary>The tools and agents that a harness has.</summary>
internal sealed class HarnessCatalogue
{
    private readonly Dictionary<string, ToolSetRegistration> _toolSets;
    private readonly Dictionary<string, AgentContract> _agents;
    private readonly Dictionary<ContractHash, ToolContract> _byHash;

    public HarnessCatalogue(IReadOnlyList<ToolSetRegistration> toolSets, IReadOnlyList<AgentContract> agents)
    {
        _toolSets = toolSets.ToDictionary(static set => set.Contract.Name, StringComparer.Ordinal);
        _agents = agents.ToDictionary(static agent => agent.Name, StringComparer.Ordinal);
        _byHash = toolSets.SelectMany(static set => set.Contract.Tools).ToDictionary(static tool => tool.Hash);
        foreach (AgentContract agent in agents)
        {
            if (agent.ToolSets.FirstOrDefault(name => !_toolSets.ContainsKey(name)) is { } missing)
                throw new HarnessConfigurationException($"Agent '{agent.Name}' uses the tool set '{missing}', which has not been added. Call AddToolSet for it.");
        }

        string? taken = toolSets.SelectMany(static set => set.Contract.Tools)
            .GroupBy(static tool => tool.FunctionName, StringComparer.Ordinal)
            .FirstOrDefault(static group => group.Count() > 1)?.Key;
        if (taken is not null)
            throw new HarnessConfigurationException($"Two tools are named '{taken}'. Give one of them another name with [Tool(Name = …)].");
    }

    public AgentContract Agent(string name) =>
        _agents.TryGetValue(name, out AgentContract? agent)
            ? agent
            : throw new HarnessConfigurationException($"There is no agent '{name}' in this harness. Call AddAgent for it.");

    public AgentContract? FindAgent(string name) => _agents.GetValueOrDefault(name);

    public ToolContract? Find(ContractHash hash) => _byHash.GetValueOrDefault(hash);

    /// <summary>Every tool of the agent's sets, each with why it is not offered, if so.</summary>
    public IReadOnlyList<AgentTool> Tools(AgentContract agent) =>
    [
        .. agent.ToolSets
            .Select(name => _toolSets[name])
            .SelectMany(set => set.Bindings.Select(binding => new AgentTool(binding.Contract, binding, set, Policy.Offer(binding.Contract, agent)))),
    ];
}
