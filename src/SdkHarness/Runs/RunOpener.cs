using System.Security.Cryptography;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace SdkHarness;

/// <summary>Creates runs, takes them up again from their journals, and reads them.</summary>
internal sealed class RunOpener(
    HarnessCatalogue catalogue,
    IHarnessStore store,
    TimeProvider time,
    HarnessOptions options,
    IServiceScopeFactory scopes,
    IChatClient? chatClient,
    RunObservers observers,
    CallRecovery recovery,
    HarnessLog log)
{
    private bool _opened;

    public async Task<RunRecord> FindAsync(string runId, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken).ConfigureAwait(false);
        return await store.FindRunAsync(runId, cancellationToken).ConfigureAwait(false)
            ?? throw new RunNotFoundException($"There is no run '{runId}' in this store. List the runs with 'harness runs'.");
    }

    public async Task<IReadOnlyList<JournalEntry>> ReadEntriesAsync(string runId, CancellationToken cancellationToken)
    {
        var entries = new List<JournalEntry>();
        await foreach (JournalEntry entry in store.ReadAsync(runId, 1, cancellationToken).ConfigureAwait(false))
        {
            if (JournalCodec.Verify(entry, entries.Count > 0 ? entries[^1] : null) is { } defect)
                throw new JournalException($"The journal of run {runId} cannot be trusted: {defect}. Nothing was changed.");
            entries.Add(entry);
        }

        return entries;
    }

    public async Task<LiveRun> CreateAsync(AgentContract contract, RunRequest request, string host, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await OpenAsync(cancellationToken).ConfigureAwait(false);
        AgentContract agent = catalogue.Agent(contract.Name);
        IReadOnlyList<AgentTool> tools = catalogue.Tools(agent);
        DateTimeOffset now = time.GetUtcNow();
        await store.PutContractsAsync([.. tools.Select(static tool => tool.Contract)], now, cancellationToken).ConfigureAwait(false);
        var record = new RunRecord
        {
            Id = options.NewRunId(),
            Agent = agent.Name,
            AgentVersion = agent.Version,
            Initiator = request.Initiator,
            Customer = request.Customer,
            Account = request.Account,
            Workflow = request.Workflow,
            Started = now,
            Updated = now,
        };
        RunLease lease = await store.CreateRunAsync(record, Holder(), now + options.LeaseDuration, cancellationToken).ConfigureAwait(false);
        OfferedTool[] offered = [.. tools.Where(static tool => tool.NotOffered is null).Select(tool => tool.Offer(request.StrictSchemas))];
        LiveRun live = Live(record, lease, agent, tools, offered, catalogue.Find);
        return await live.BeginAsync(new RunStarted(agent, request, offered, host, HarnessVersion.Text), cancellationToken).ConfigureAwait(false);
    }

    public async Task<LiveRun> TakeAsync(RunRecord record, CancellationToken cancellationToken)
    {
        AgentContract agent = catalogue.Agent(record.Agent);
        DateTimeOffset now = time.GetUtcNow();
        RunLease lease = await store.TryTakeLeaseAsync(record.Id, Holder(), now, now + options.LeaseDuration, cancellationToken).ConfigureAwait(false)
            ?? throw new RunBusyException(
                $"Run {record.Id} is being worked on, in this process or another. Its lease ends {options.LeaseDuration.TotalSeconds:0} seconds after the last sign of life of whoever holds it; try again then.");
        LiveRun? live = null;
        try
        {
            IReadOnlyList<JournalEntry> entries = await ReadEntriesAsync(record.Id, cancellationToken).ConfigureAwait(false);
            if (entries.Count == 0)
                throw new RunStateException($"Run {record.Id} was created and never began: its process was lost in between. Start a new one.");
            RunRecord current = record with { Sequence = entries.Count, HeadHash = entries[^1].Hash };
            Func<ContractHash, ToolContract?> contracts = await ContractsAsync(entries, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<OfferedTool> offered = JournalCodec.Decode(entries[0]) is RunStarted started ? started.Tools : [];
            live = Live(current, lease, agent, catalogue.Tools(agent), offered, contracts);
            live.Run.Restore(entries.Select(static entry => (JournalCodec.Decode(entry), entry.At)));
            return live;
        }
        catch
        {
            if (live is null)
                await store.ReleaseLeaseAsync(lease, CancellationToken.None).ConfigureAwait(false);
            else
                await live.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Each opening of a run is an owner of its own, so that two of one process exclude each other too.</summary>
    private string Holder() => $"{options.Owner}#{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";

    private LiveRun Live(
        RunRecord record,
        RunLease lease,
        AgentContract agent,
        IReadOnlyList<AgentTool> tools,
        IReadOnlyList<OfferedTool> offered,
        Func<ContractHash, ToolContract?> contracts)
    {
        var services = new RunServices(store, time, options, chatClient, log, observers, recovery, scopes);
        var ownership = new RunOwnership(services, lease, record);
        AITool[] declarations =
        [
            .. tools.Where(static tool => tool.NotOffered is null)
                .Select(tool => OfferedFunction.Of(tool.Contract, tool.StrictIn(offered))),
        ];
        var world = new LiveWorld(ownership, services, declarations, agent.Labels.ToHashSet(StringComparer.Ordinal));
        return new LiveRun(new RunContext(record.Id, world, tools, contracts, options, log), ownership, services);
    }

    public async Task<RunState> ReadAsync(RunRecord record, CancellationToken cancellationToken)
    {
        IReadOnlyList<JournalEntry> entries = await ReadEntriesAsync(record.Id, cancellationToken).ConfigureAwait(false);
        var state = new RunState(await ContractsAsync(entries, cancellationToken).ConfigureAwait(false));
        foreach (JournalEntry entry in entries)
            state.Apply(JournalCodec.Decode(entry), entry.At);
        return state;
    }

    /// <summary>The contracts that a journal speaks of: those of this harness, else as they were kept when the run was made.</summary>
    private async Task<Func<ContractHash, ToolContract?>> ContractsAsync(IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var kept = new Dictionary<ContractHash, ToolContract>();
        foreach (JournalEntry entry in entries)
        {
            if (JournalCodec.Decode(entry) is CallProposed { Contract: { } hash }
                && catalogue.Find(hash) is null
                && !kept.ContainsKey(hash)
                && await store.FindContractAsync(hash, cancellationToken).ConfigureAwait(false) is { } contract)
            {
                kept.Add(hash, contract);
            }
        }

        return hash => catalogue.Find(hash) ?? kept.GetValueOrDefault(hash);
    }

    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _opened))
            return;
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _opened, true);
    }
}
