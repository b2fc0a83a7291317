using Microsoft.Extensions.Logging.Abstractions;

namespace SdkHarness;

/// <summary>Who plays in a replay: the agent, the tools, the contracts and the limits, as they are now or as they were recorded.</summary>
internal sealed class ReplayCast
{
    private readonly RecordedRun _recorded;
    private readonly HarnessOptions _options;
    private readonly ReplayCode _code;
    private readonly Dictionary<ContractHash, ToolContract> _contracts = [];

    public ReplayCast(RecordedRun recorded, ReplayCode code)
    {
        _recorded = recorded;
        _code = code;
        _options = code.Options ?? RecordedOptions.Of(recorded);
        Agent = code.Agent ?? recorded.Started.Agent;
        foreach (ToolContract contract in code.Bindings.Select(static binding => binding.Contract).Concat(code.Contracts))
            _contracts[contract.Hash] = contract;
        World = new ReplayWorld(recorded, Find);
        World.Position = 1;
        List<AgentTool> tools = Tools();
        OfferedTool[] offered = [.. tools.Where(static tool => tool.NotOffered is null)
            .Select(tool => tool.Offer(recorded.Started.Request.StrictSchemas))];
        Started = recorded.Started with { Agent = Agent, Tools = offered };
        UsesToolCode = tools.All(static tool => tool.Binding is not RecordedBinding);
    }

    public AgentContract Agent { get; }

    public ReplayWorld World { get; }

    /// <summary>How the run would start now.</summary>
    public RunStarted Started { get; }

    public bool UsesToolCode { get; }

    /// <summary>The run as it stood before the next event.</summary>
    public RunContext Context()
    {
        var run = new RunContext(_recorded.RunId, World, Tools(), Find, _options, new HarnessLog(NullLoggerFactory.Instance));
        run.Restore(_recorded.Events.Take(World.Position)
            .Select((happened, i) => (happened is RunStarted ? Started : happened, _recorded.Entries[i].At)));
        return run;
    }

    private ToolContract? Find(ContractHash hash) => _contracts.GetValueOrDefault(hash);

    /// <summary>The agent's tools in the order of its sets: with their code where that is at hand, else as recorded.</summary>
    private List<AgentTool> Tools()
    {
        ILookup<string, ToolBinding> atHand = _code.Bindings.ToLookup(static binding => binding.Contract.ToolSet, StringComparer.Ordinal);
        var tools = new List<AgentTool>();
        foreach (ToolBinding binding in Agent.ToolSets.SelectMany(set => atHand[set]))
            tools.Add(new AgentTool(binding.Contract, binding, null, Policy.Offer(binding.Contract, Agent)));

        var known = tools.Select(static tool => tool.Contract.FunctionName).ToHashSet(StringComparer.Ordinal);
        foreach ((string function, ContractHash hash) in RecordedContracts.At(_recorded, World.Position))
        {
            if (!known.Add(function))
                continue;
            ToolContract contract = Find(hash)
                ?? throw new JournalException(
                    $"Run {_recorded.RunId} used {function} under contract {hash.Short}, which is not at hand. "
                    + "Replay it with the store that it was made in, or with the application's code.");
            if (atHand.Contains(contract.ToolSet))
                continue;
            var binding = new RecordedBinding(contract, _recorded, () => (World.CurrentCall, World.Position));
            tools.Add(new AgentTool(contract, binding, null, Policy.Offer(contract, Agent)));
        }

        return tools;
    }
}
