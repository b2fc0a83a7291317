using System.Security.Claims;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace SdkHarness;

/// <summary>Runs agents under guard: starts, resumes and answers runs, opens sessions for other frameworks, takes decisions.</summary>
public sealed class Harness
{
    private readonly HarnessCatalogue _catalogue;
    private readonly TimeProvider _time;
    private readonly HarnessOptions _options;
    private readonly IServiceScopeFactory _scopes;
    private readonly IChatClient? _chatClient;
    private readonly HarnessLog _log;
    private readonly RunObservers _observers;
    private bool _opened;

    internal Harness(
        HarnessCatalogue catalogue,
        IHarnessStore store,
        TimeProvider time,
        HarnessOptions options,
        IServiceScopeFactory scopes,
        IChatClient? chatClient,
        IReadOnlyList<IRunObserver> observers,
        HarnessLog log)
    {
        _catalogue = catalogue;
        Store = store;
        _time = time;
        _options = options;
        _scopes = scopes;
        _chatClient = chatClient;
        _log = log;
        _observers = new RunObservers(observers, log);
        Approvals = new ApprovalService(store, time);
    }

    /// <summary>Where journal, approvals and contracts are kept.</summary>
    public IHarnessStore Store { get; }

    /// <summary>Takes people's decisions.</summary>
    public ApprovalService Approvals { get; }

    /// <summary>Starts a run and works on it until it ends or must wait.</summary>
    /// <typeparam name="TAgent">The agent.</typeparam>
    /// <param name="request">What is asked, by whom and about whom.</param>
    /// <param name="cancellationToken">Stops working on it; it can then be resumed.</param>
    /// <returns>Where the run stands.</returns>
    public async Task<AgentRun> StartAsync<TAgent>(RunRequest request, CancellationToken cancellationToken = default)
        where TAgent : class, IAgent<TAgent>
    {
        RequireChatClient();
        LiveRun live = await CreateAsync<TAgent>(request, RunHosts.Harness, cancellationToken).ConfigureAwait(false);
        await using (live.ConfigureAwait(false))
            return await WorkAsync(live, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Goes on with a run that waited, failed, or lost its process. Where it still waits or has ended, nothing happens.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Stops working on it; it can then be resumed again.</param>
    /// <returns>Where the run stands.</returns>
    /// <exception cref="RunNotFoundException">There is no such run.</exception>
    /// <exception cref="RunBusyException">Another process works on it.</exception>
    /// <exception cref="RunStateException">The run's loop belongs to a host.</exception>
    /// <exception cref="JournalException">The journal is of a newer version, or damaged.</exception>
    public async Task<AgentRun> ResumeAsync(string runId, CancellationToken cancellationToken = default)
    {
        RunRecord record = await FindAsync(runId, cancellationToken).ConfigureAwait(false);
        if (record.Status is RunStatus.Completed or RunStatus.Escalated or RunStatus.Stopped)
            return await DescribeAsync(await ReadAsync(record, cancellationToken).ConfigureAwait(false), record.Id, cancellationToken).ConfigureAwait(false);

        LiveRun live = await TakeAsync(record, cancellationToken).ConfigureAwait(false);
        await using (live.ConfigureAwait(false))
        {
            if (live.Run.State.Started.Host != RunHosts.Harness)
                throw new RunStateException($"The loop of run {runId} belongs to a host: open it again by ResumeSessionAsync.");
            RequireChatClient();
            if (live.Run.State.Status == RunStatus.AwaitingClarification
                || !await IsDecidedAsync(live.Run.State, cancellationToken).ConfigureAwait(false))
            {
                return await DescribeAsync(live.Run.State, runId, cancellationToken).ConfigureAwait(false);
            }

            await RecordAsync(live.Run, new RunResumed(_options.Owner), cancellationToken).ConfigureAwait(false);
            return await WorkAsync(live, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Gives a run the answer that it asked its user for, and goes on with it.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="answer">The answer, in words.</param>
    /// <param name="by">Who answers: an authenticated principal with a name.</param>
    /// <param name="cancellationToken">Stops working on it; it can then be resumed.</param>
    /// <returns>Where the run stands.</returns>
    /// <exception cref="RunStateException">The run does not wait for an answer, or nobody authenticated gives it.</exception>
    public async Task<AgentRun> AnswerAsync(
        string runId, string answer, ClaimsPrincipal by, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(answer);
        if (by?.Identity is not { IsAuthenticated: true, Name: { Length: > 0 } name })
            throw new RunStateException("An answer must come from somebody authenticated who has a name; this principal has none.");
        RunRecord record = await FindAsync(runId, cancellationToken).ConfigureAwait(false);
        if (record.Status != RunStatus.AwaitingClarification)
            throw new RunStateException($"Run {runId} does not wait for an answer: it is {record.Status}.");

        LiveRun live = await TakeAsync(record, cancellationToken).ConfigureAwait(false);
        await using (live.ConfigureAwait(false))
        {
            await RecordAsync(live.Run, new RunResumed(_options.Owner, answer, name), cancellationToken).ConfigureAwait(false);
            return await WorkAsync(live, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Opens a run whose loop belongs to the caller.</summary>
    /// <typeparam name="TAgent">The agent whose grants apply.</typeparam>
    /// <param name="request">What is asked, by whom and about whom.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>The session; dispose it to free the run.</returns>
    public async Task<GuardedSession> OpenSessionAsync<TAgent>(RunRequest request, CancellationToken cancellationToken = default)
        where TAgent : class, IAgent<TAgent> =>
        new(await CreateAsync<TAgent>(request, RunHosts.Session, cancellationToken).ConfigureAwait(false));

    /// <summary>Opens a session's run again, in this process or another.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>The session; dispose it to free the run.</returns>
    /// <exception cref="RunStateException">The run has ended, or its loop is the harness's own.</exception>
    /// <exception cref="RunBusyException">Another process works on it.</exception>
    public async Task<GuardedSession> ResumeSessionAsync(string runId, CancellationToken cancellationToken = default)
    {
        RunRecord record = await FindAsync(runId, cancellationToken).ConfigureAwait(false);
        if (record.Status is RunStatus.Completed or RunStatus.Escalated or RunStatus.Stopped)
            throw new RunStateException($"Run {runId} has ended: it is {record.Status}. Open a new session.");

        LiveRun live = await TakeAsync(record, cancellationToken).ConfigureAwait(false);
        if (live.Run.State.Started.Host != RunHosts.Session)
        {
            await live.DisposeAsync().ConfigureAwait(false);
            throw new RunStateException($"Run {runId} is the harness's own: go on with it by ResumeAsync.");
        }

        await RecordAsync(live.Run, new RunResumed(_options.Owner), cancellationToken).ConfigureAwait(false);
        return new GuardedSession(live);
    }

    /// <summary>The contracts that the harness registered, for those who show them.</summary>
    internal HarnessCatalogue Catalogue => _catalogue;

    internal TimeProvider Time => _time;

    internal HarnessOptions Options => _options;

    internal HarnessLog Log => _log;

    internal async Task<RunRecord> FindAsync(string runId, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken).ConfigureAwait(false);
        return await Store.FindRunAsync(runId, cancellationToken).ConfigureAwait(false)
            ?? throw new RunNotFoundException($"There is no run '{runId}' in this store. List the runs with 'harness runs'.");
    }

    internal async Task<IReadOnlyList<JournalEntry>> ReadEntriesAsync(string runId, CancellationToken cancellationToken)
    {
        var entries = new List<JournalEntry>();
        await foreach (JournalEntry entry in Store.ReadAsync(runId, 1, cancellationToken).ConfigureAwait(false))
        {
            if (JournalCodec.Verify(entry, entries.Count > 0 ? entries[^1] : null) is { } defect)
                throw new JournalException($"The journal of run {runId} cannot be trusted: {defect}. Nothing was changed.");
            entries.Add(entry);
        }

        return entries;
    }

    private async Task<LiveRun> CreateAsync<TAgent>(RunRequest request, string host, CancellationToken cancellationToken)
        where TAgent : class, IAgent<TAgent>
    {
        ArgumentNullException.ThrowIfNull(request);
        await OpenAsync(cancellationToken).ConfigureAwait(false);
        AgentContract agent = _catalogue.Agent(TAgent.Contract.Name);
        IReadOnlyList<AgentTool> tools = _catalogue.Tools(agent);
        DateTimeOffset now = _time.GetUtcNow();
        await Store.PutContractsAsync([.. tools.Select(static tool => tool.Contract)], now, cancellationToken).ConfigureAwait(false);
        var record = new RunRecord
        {
            Id = _options.NewRunId(),
            Agent = agent.Name,
            AgentVersion = agent.Version,
            Initiator = request.Initiator,
            Customer = request.Customer,
            Account = request.Account,
            Workflow = request.Workflow,
            Started = now,
            Updated = now,
        };
        RunLease lease = await Store.CreateRunAsync(record, _options.Owner, now + _options.LeaseDuration, cancellationToken).ConfigureAwait(false);
        LiveRun live = Live(record, lease, agent, tools, _catalogue.Find);
        OfferedTool[] offered = [.. live.Run.Offered.Select(static tool => new OfferedTool(tool.Contract.FunctionName, tool.Contract.Hash))];
        await RecordAsync(live.Run, new RunStarted(agent, request, offered, host, HarnessVersion.Text), cancellationToken).ConfigureAwait(false);
        return live;
    }

    private async Task<LiveRun> TakeAsync(RunRecord record, CancellationToken cancellationToken)
    {
        AgentContract agent = _catalogue.Agent(record.Agent);
        DateTimeOffset now = _time.GetUtcNow();
        RunLease lease = await Store.TryTakeLeaseAsync(record.Id, _options.Owner, now, now + _options.LeaseDuration, cancellationToken).ConfigureAwait(false)
            ?? throw new RunBusyException($"Another process works on run {record.Id}. Its lease ends at most {_options.LeaseDuration.TotalSeconds:0} seconds after that process is gone; try again then.");
        try
        {
            IReadOnlyList<JournalEntry> entries = await ReadEntriesAsync(record.Id, cancellationToken).ConfigureAwait(false);
            RunRecord current = record with { Sequence = entries.Count, HeadHash = entries.Count > 0 ? entries[^1].Hash : JournalCodec.GenesisHash };
            Func<ContractHash, ToolContract?> contracts = await ContractsAsync(entries, cancellationToken).ConfigureAwait(false);
            LiveRun live = Live(current, lease, agent, _catalogue.Tools(agent), contracts);
            live.Run.Restore(entries.Select(static entry => (JournalCodec.Decode(entry), entry.At)));
            return live;
        }
        catch
        {
            await Store.ReleaseLeaseAsync(lease, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private LiveRun Live(
        RunRecord record, RunLease lease, AgentContract agent, IReadOnlyList<AgentTool> tools, Func<ContractHash, ToolContract?> contracts)
    {
        var services = new RunServices(Store, _time, _options, _chatClient, _log, _observers, _scopes);
        var ownership = new RunOwnership(services, lease, record);
        AITool[] declarations =
        [
            .. tools.Where(static tool => tool.NotOffered is null)
                .Select(static tool => AIFunctionFactory.CreateDeclaration(tool.Contract.FunctionName, tool.Contract.Description, tool.Contract.InputSchema)),
        ];
        var world = new LiveWorld(ownership, services, declarations, agent.Labels.ToHashSet(StringComparer.Ordinal));
        return new LiveRun(new RunContext(record.Id, world, tools, contracts, _options, _log), ownership, services);
    }

    private async Task<AgentRun> WorkAsync(LiveRun live, CancellationToken cancellationToken)
    {
        using (HarnessTelemetry.StartRun(live.Run.Id, live.Run.State.Started.Agent, live.Run.State.Started.Request))
            await new RunLoop(live.Run).RunAsync(cancellationToken).ConfigureAwait(false);
        return await DescribeAsync(live.Run.State, live.Run.Id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether a waiting run has anything to go on with; true for one that does not wait for a person.</summary>
    private async Task<bool> IsDecidedAsync(RunState state, CancellationToken cancellationToken)
    {
        if (state.Status != RunStatus.AwaitingApproval)
            return true;
        foreach (CallState held in state.Calls.Where(static call => call.IsHeld))
        {
            ApprovalRecord? request = held.Approval is { } asked
                ? await Store.FindApprovalAsync(asked.Approval, cancellationToken).ConfigureAwait(false)
                : null;
            if (request is not { Status: ApprovalStatus.Pending } || request.Expires <= _time.GetUtcNow())
                return true;
        }

        return false;
    }

    internal async Task<RunState> ReadAsync(RunRecord record, CancellationToken cancellationToken)
    {
        IReadOnlyList<JournalEntry> entries = await ReadEntriesAsync(record.Id, cancellationToken).ConfigureAwait(false);
        var state = new RunState(await ContractsAsync(entries, cancellationToken).ConfigureAwait(false));
        foreach (JournalEntry entry in entries)
            state.Apply(JournalCodec.Decode(entry), entry.At);
        return state;
    }

    /// <summary>The contracts that a journal speaks of: those of this harness, else as they were kept when the run was made.</summary>
    internal async Task<Func<ContractHash, ToolContract?>> ContractsAsync(IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var kept = new Dictionary<ContractHash, ToolContract>();
        foreach (JournalEntry entry in entries)
        {
            if (JournalCodec.Decode(entry) is CallProposed { Contract: { } hash }
                && _catalogue.Find(hash) is null
                && !kept.ContainsKey(hash)
                && await Store.FindContractAsync(hash, cancellationToken).ConfigureAwait(false) is { } contract)
            {
                kept.Add(hash, contract);
            }
        }

        return hash => _catalogue.Find(hash) ?? kept.GetValueOrDefault(hash);
    }

    private async Task<AgentRun> DescribeAsync(RunState state, string runId, CancellationToken cancellationToken)
    {
        var pending = new List<ApprovalRecord>();
        if (state.Status == RunStatus.AwaitingApproval)
        {
            IReadOnlyList<ApprovalRecord> open = await Store.ListApprovalsAsync(
                new ApprovalFilter { RunId = runId, Status = ApprovalStatus.Pending, Limit = int.MaxValue }, cancellationToken).ConfigureAwait(false);
            pending.AddRange(open.OrderBy(static request => request.Asked).ThenBy(static request => request.Call, StringComparer.Ordinal));
        }

        return new AgentRun
        {
            Id = runId,
            Status = state.Status,
            Output = state.Output,
            Caveats = [.. state.Caveats.Select(static caveat => caveat.Text).Distinct()],
            PendingApprovals = pending,
            Question = state.Question,
            Reason = state.Reason,
        };
    }

    private static async Task RecordAsync(RunContext run, JournalEvent happened, CancellationToken cancellationToken)
    {
        using IDisposable gate = await run.EnterAsync(cancellationToken).ConfigureAwait(false);
        await run.RecordAsync(run.World.Now(), new RunChange(happened), cancellationToken).ConfigureAwait(false);
    }

    private void RequireChatClient()
    {
        if (_chatClient is null)
            throw new HarnessConfigurationException("The harness has no chat client to run an agent with. Add one with UseChatClient(...), or open a session for a host that owns the loop.");
    }

    private async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _opened))
            return;
        await Store.OpenAsync(cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _opened, true);
    }
}
