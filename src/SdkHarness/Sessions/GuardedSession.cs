using System.Text.Json;

namespace SdkHarness;

/// <summary>
/// A run whose loop belongs to a host: Semantic Kernel, Agent Framework, or an application's own. The host offers
/// <see cref="Tools"/> to its model; the guard and the journal are the same as in a run of the harness's own.
/// </summary>
/// <remarks>
/// A call that needs a person is answered at once with <c>approval_required</c>. Once it is decided, <see cref="SettleAsync"/> executes
/// it; so does the same call proposed anew. Dispose the session to free the run for another process.
/// </remarks>
public sealed class GuardedSession : IAsyncDisposable
{
    private readonly RunContext _run;
    private readonly GuardedCalls _calls;
    private readonly LiveRun _live;
    private int _disposed;

    internal GuardedSession(LiveRun live)
    {
        _live = live;
        _run = live.Run;
        _calls = new GuardedCalls(_run);
        Tools = [.. _run.Offered.Select(tool => new GuardedTool(this, tool.Contract, _run.StrictSchema(tool)))];
    }

    /// <summary>The run's id.</summary>
    public string RunId => _run.Id;

    /// <summary>The agent whose grants apply.</summary>
    public AgentContract Agent => _run.State.Started.Agent;

    /// <summary>The tools that the agent is offered.</summary>
    public IReadOnlyList<GuardedTool> Tools { get; }

    /// <summary>Where the run stands.</summary>
    public RunStatus Status => _run.State.Status;

    /// <summary>The caveats so far, which belong into the host's answer.</summary>
    public IReadOnlyList<string> Caveats => [.. _run.State.Caveats.Select(static caveat => caveat.Text)];

    /// <summary>Passes a call through the guard, by name; for hosts that have the model's own id for it.</summary>
    /// <param name="function">The function's name, offered or not.</param>
    /// <param name="arguments">What the model sent.</param>
    /// <param name="modelCallId">The model's own id for the call, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Cancels the call; what has happened by then is on the journal.</param>
    /// <returns>What the model is to be told.</returns>
    /// <exception cref="LeaseLostException">Somebody else works on the run now; this call has not run.</exception>
    /// <exception cref="StoreUnavailableException">The journal cannot be written; <see cref="GuardedTool"/> turns this into an answer.</exception>
    public async Task<JsonElement> CallAsync(
        string function, ToolArguments arguments, string? modelCallId, CancellationToken cancellationToken = default) =>
        await AnswerAsync(function, arguments, modelCallId, cancellationToken).ConfigureAwait(false);

    internal ValueTask<JsonElement> AnswerAsync(
        string function, ToolArguments arguments, string? modelCallId, CancellationToken cancellationToken)
    {
        if (_run.State.HeldCalls > 0)
            return SettleAndAnswerAsync(function, arguments, modelCallId, cancellationToken);
        ValueTask<CallState?> passed = ProposeAsync(function, arguments, modelCallId, cancellationToken);
        return passed.IsCompletedSuccessfully ? new(Answer(passed.Result)) : PassedAsync(passed);
    }

    private ValueTask<CallState?> ProposeAsync(
        string function, ToolArguments arguments, string? modelCallId, CancellationToken cancellationToken)
    {
        string text = arguments.IsText ? "" : arguments.IsJson ? arguments.Element.GetRawText() : arguments.Defect ?? "";
        return _calls.ProposeAsync(function, arguments, text, modelCallId, cancellationToken);
    }

    private async ValueTask<JsonElement> PassedAsync(ValueTask<CallState?> passed) => Answer(await passed.ConfigureAwait(false));

    private async ValueTask<JsonElement> SettleAndAnswerAsync(
        string function, ToolArguments arguments, string? modelCallId, CancellationToken cancellationToken)
    {
        await SettleSameAsync(function, arguments, cancellationToken).ConfigureAwait(false);
        return Answer(await ProposeAsync(function, arguments, modelCallId, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Executes the calls that have been approved meanwhile, and ends those that were refused or expired.</summary>
    /// <param name="cancellationToken">Cancels between calls.</param>
    /// <returns>What the model is to be told of each; those that still wait are not among them.</returns>
    public async Task<IReadOnlyList<SettledCall>> SettleAsync(CancellationToken cancellationToken = default)
    {
        var settled = new List<SettledCall>();
        foreach (CallState waiting in _run.State.Calls.Where(call => call.Completed is null && _run.UnderWayOf(call.Id).IsCompleted))
        {
            CallState call = await _calls.ContinueAsync(waiting, cancellationToken).ConfigureAwait(false);
            if (call.Completed is { } completed)
                settled.Add(new SettledCall(call.Id, call.Proposed.Function, call.Proposed.ModelCallId, completed.Status, completed.Answer));
        }

        return settled;
    }

    /// <summary>Records that the host's loop has ended.</summary>
    /// <param name="output">The agent's final answer.</param>
    /// <param name="cancellationToken">Cancels before it is recorded, not after.</param>
    /// <exception cref="RunStateException">The run has ended already, or a call has no outcome yet.</exception>
    public async Task CompleteAsync(string output, CancellationToken cancellationToken = default)
    {
        using IDisposable gate = await _run.EnterAsync(cancellationToken).ConfigureAwait(false);
        if (_run.State.Status != RunStatus.Running)
            throw new RunStateException($"Run {RunId} cannot be completed: it is {_run.State.Status}.");
        if (_run.State.Calls.FirstOrDefault(static call => call.Completed is null) is { } open)
        {
            string why = open.IsHeld ? $"waits for approval {open.Approval?.Approval}" : "has no outcome yet; SettleAsync finds out";
            throw new RunStateException($"Run {RunId} cannot be completed: its call {open.Id} of {open.Proposed.Function} {why}.");
        }

        await _run.RecordAsync(_run.World.Now(), new RunChange(new RunCompleted(output)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits for the calls under way and frees the run. Where calls wait for a person, it is left waiting for that.</summary>
    /// <returns>When it is done.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        try
        {
            await _run.IdleAsync().ConfigureAwait(false);
            using IDisposable gate = await _run.EnterAsync(CancellationToken.None).ConfigureAwait(false);
            if (_run.State.Status == RunStatus.Running && _run.State.Calls.FirstOrDefault(static call => call.IsHeld) is { } held)
            {
                var waits = new RunSuspended(RunStatus.AwaitingApproval, Call: held.Id);
                await _run.RecordAsync(_run.World.Now(), new RunChange(waits), CancellationToken.None).ConfigureAwait(false);
            }
        }
        finally
        {
            await _live.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The same call, held before and decided meanwhile, is executed before it is proposed anew: the repeat then gets its outcome.</summary>
    private async Task SettleSameAsync(string function, ToolArguments arguments, CancellationToken cancellationToken)
    {
        if (!arguments.IsText || _run.Tools.GetValueOrDefault(function) is not { } tool)
            return;
        string meaning = _run.Meaning(tool, arguments);
        CallState? held = _run.State.Calls.FirstOrDefault(
            call => call.IsHeld && call.Proposed.Function == function && call.Meaning == meaning);
        if (held is not null)
            await _calls.ContinueAsync(held, cancellationToken).ConfigureAwait(false);
    }

    internal void LogFailure(Exception exception, string function) => _run.Log.GuardFailed(exception, RunId, function);

    private JsonElement Answer(CallState? call) =>
        call is null
            ? Answers.Denied("run_ended", $"This run has ended ({_run.State.Status}): no further calls.")
            : call.Answer ?? Answers.ApprovalRequired(call.Approval?.Approval ?? "", call.Decision?.Reason ?? "");
}
