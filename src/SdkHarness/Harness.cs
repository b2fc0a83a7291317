using System.Security.Claims;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace SdkHarness;

/// <summary>Runs agents under guard: starts, resumes and answers runs, opens sessions for other frameworks, takes decisions.</summary>
public sealed class Harness
{
    private readonly RunOpener _opener;
    private readonly TimeProvider _time;
    private readonly HarnessOptions _options;
    private readonly bool _hasModel;

    internal Harness(
        HarnessCatalogue catalogue,
        IHarnessStore store,
        TimeProvider time,
        HarnessOptions options,
        IServiceScopeFactory scopes,
        IChatClient? chatClient,
        IReadOnlyList<IRunObserver> observers,
        CallRecovery recovery,
        HarnessLog log)
    {
        Catalogue = catalogue;
        Store = store;
        Log = log;
        _time = time;
        _options = options;
        _hasModel = chatClient is not null;
        _opener = new RunOpener(catalogue, store, time, options, scopes, chatClient, new RunObservers(observers, log), recovery, log);
        Faults = recovery.Faults;
        Approvals = new ApprovalService(store, time, _opener.OpenAsync);
    }

    /// <summary>Where journal, approvals and contracts are kept. Open once any operation here, or <see cref="OpenAsync"/>, has run.</summary>
    public IHarnessStore Store { get; }

    /// <summary>Takes people's decisions.</summary>
    public ApprovalService Approvals { get; }

    /// <summary>
    /// The faults that are injected, for tests and evals; <see langword="null"/> unless <see cref="HarnessBuilder.InjectFaults"/> was called. May be
    /// changed between runs.
    /// </summary>
    public FaultPlan? Faults { get; }

    /// <summary>Opens the store, which every operation here does by itself; needed only before <see cref="Store"/> is used directly.</summary>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>When it is open.</returns>
    /// <exception cref="StoreVersionException">The store was written by a newer version.</exception>
    public ValueTask OpenAsync(CancellationToken cancellationToken = default) => _opener.OpenAsync(cancellationToken);

    /// <summary>Starts a run and works on it until it ends or must wait.</summary>
    /// <typeparam name="TAgent">The agent.</typeparam>
    /// <param name="request">What is asked, by whom and about whom.</param>
    /// <param name="cancellationToken">Stops working on it; it can then be resumed.</param>
    /// <returns>Where the run stands.</returns>
    public async Task<AgentRun> StartAsync<TAgent>(RunRequest request, CancellationToken cancellationToken = default)
        where TAgent : class, IAgent<TAgent>
    {
        RequireChatClient();
        LiveRun live = await _opener.CreateAsync(TAgent.Contract, request, RunHosts.Harness, cancellationToken).ConfigureAwait(false);
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
        RunRecord record = await _opener.FindAsync(runId, cancellationToken).ConfigureAwait(false);
        if (HasEnded(record.Status))
            return await DescribeAsync(await _opener.ReadAsync(record, cancellationToken).ConfigureAwait(false), record.Id, cancellationToken).ConfigureAwait(false);

        LiveRun live = await _opener.TakeAsync(record, cancellationToken).ConfigureAwait(false);
        await using (live.ConfigureAwait(false))
        {
            if (live.Run.State.Started.Host != RunHosts.Harness)
                throw new RunStateException($"The loop of run {runId} belongs to a host: open it again by ResumeSessionAsync.");
            RequireChatClient();
            if (live.Run.State.Status == RunStatus.AwaitingClarification
                || HasEnded(live.Run.State.Status)
                || !await IsDecidedAsync(live.Run.State, cancellationToken).ConfigureAwait(false))
            {
                return await DescribeAsync(live.Run.State, runId, cancellationToken).ConfigureAwait(false);
            }

            await live.RecordAsync(new RunResumed(_options.Owner), cancellationToken).ConfigureAwait(false);
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
        RequireChatClient();
        RunRecord record = await _opener.FindAsync(runId, cancellationToken).ConfigureAwait(false);
        LiveRun live = await _opener.TakeAsync(record, cancellationToken).ConfigureAwait(false);
        await using (live.ConfigureAwait(false))
        {
            if (live.Run.State.Status != RunStatus.AwaitingClarification)
                throw new RunStateException($"Run {runId} does not wait for an answer: it is {live.Run.State.Status}.");
            await live.RecordAsync(new RunResumed(_options.Owner, answer, name), cancellationToken).ConfigureAwait(false);
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
        new(await _opener.CreateAsync(TAgent.Contract, request, RunHosts.Session, cancellationToken).ConfigureAwait(false));

    /// <summary>Opens a session's run again, in this process or another.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>The session; dispose it to free the run.</returns>
    /// <exception cref="RunStateException">The run has ended, or its loop is the harness's own.</exception>
    /// <exception cref="RunBusyException">Another process works on it.</exception>
    public async Task<GuardedSession> ResumeSessionAsync(string runId, CancellationToken cancellationToken = default)
    {
        RunRecord record = await _opener.FindAsync(runId, cancellationToken).ConfigureAwait(false);
        LiveRun live = await _opener.TakeAsync(record, cancellationToken).ConfigureAwait(false);
        string? why =
            live.Run.State.Started.Host != RunHosts.Session ? $"Run {runId} is the harness's own: go on with it by ResumeAsync."
            : HasEnded(live.Run.State.Status) ? $"Run {runId} has ended: it is {live.Run.State.Status}. Open a new session."
            : null;
        if (why is not null)
        {
            await live.DisposeAsync().ConfigureAwait(false);
            throw new RunStateException(why);
        }

        await live.BeginAsync(new RunResumed(_options.Owner), cancellationToken).ConfigureAwait(false);
        return new GuardedSession(live);
    }

    /// <summary>Makes a run's decisions again with the tools and agents of this harness, from its journal alone.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Cancels the replay.</param>
    /// <returns>What was found: no divergence means that every decision comes out as recorded.</returns>
    /// <exception cref="RunNotFoundException">There is no such run.</exception>
    /// <exception cref="JournalException">The journal is of a newer version, or cannot be read.</exception>
    public async Task<ReplayReport> ReplayAsync(string runId, CancellationToken cancellationToken = default)
    {
        RunRecord record = await _opener.FindAsync(runId, cancellationToken).ConfigureAwait(false);
        var journal = new List<JournalEntry>();
        await foreach (JournalEntry entry in Store.ReadAsync(runId, 1, cancellationToken).ConfigureAwait(false))
            journal.Add(entry);
        AgentContract? agent = Catalogue.FindAgent(record.Agent);
        var code = new ReplayCode
        {
            Agent = agent,
            Bindings = agent is null ? [] : [.. Catalogue.Tools(agent).Select(static tool => tool.Binding)],
            Contracts = await ReplayCode.ContractsAsync(journal, Store, cancellationToken).ConfigureAwait(false),
            Options = _options,
        };
        return await RunReplay.ReplayAsync(journal, code, cancellationToken).ConfigureAwait(false);
    }

    internal HarnessCatalogue Catalogue { get; }

    internal HarnessLog Log { get; }

    internal HarnessOptions Options => _options;

    internal RunOpener Opener => _opener;

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

    private static bool HasEnded(RunStatus status) => status is RunStatus.Completed or RunStatus.Escalated or RunStatus.Stopped;

    private void RequireChatClient()
    {
        if (!_hasModel)
            throw new HarnessConfigurationException("The harness has no chat client to run an agent with. Add one with UseChatClient(...), or open a session for a host that owns the loop.");
    }
}
