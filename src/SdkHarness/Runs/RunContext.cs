using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SdkHarness;

/// <summary>A run in this process: its state, its tools, and the gate that lets one decision at a time through.</summary>
internal sealed class RunContext : IDisposable
{
    private readonly RunGate _gate = new();
    private readonly Func<ContractHash, ToolContract?> _contracts;
    private readonly ConcurrentDictionary<string, CallMark> _writes = new(StringComparer.Ordinal);

    public RunContext(string id, IRunWorld world, IReadOnlyList<AgentTool> tools, Func<ContractHash, ToolContract?> contracts, HarnessOptions options, HarnessLog log)
    {
        Id = id;
        World = world;
        Options = options;
        Log = log;
        _contracts = contracts;
        Tools = tools.ToDictionary(static tool => tool.Contract.FunctionName, StringComparer.Ordinal);
        State = new RunState(contracts);
    }

    public string Id { get; }

    public IRunWorld World { get; }

    public HarnessOptions Options { get; }

    public HarnessLog Log { get; }

    public RunState State { get; private set; }

    /// <summary>Every tool of the agent's sets, offered or not, by function name.</summary>
    public IReadOnlyDictionary<string, AgentTool> Tools { get; }

    public IEnumerable<AgentTool> Offered => Tools.Values.Where(static tool => tool.NotOffered is null);

    /// <summary>The strict schema in which this run offers a tool; null where it is offered in the whole one.</summary>
    public JsonElement? StrictSchema(AgentTool tool) =>
        State.HasStarted && State.Started.Request.StrictSchemas ? tool.StrictIn(State.Started.Tools) : null;

    /// <summary>Takes in what the journal already holds.</summary>
    public void Restore(IEnumerable<(JournalEvent Happened, DateTimeOffset At)> history)
    {
        State = new RunState(_contracts);
        foreach ((JournalEvent happened, DateTimeOffset at) in history)
            State.Apply(happened, at);
    }

    public ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        // The usual case, in which nobody else is inside, without a state machine.
        Task turn = World.TurnAsync(cancellationToken);
        return turn.IsCompletedSuccessfully && !cancellationToken.IsCancellationRequested && _gate.TryEnter()
            ? new ValueTask<IDisposable>(_gate)
            : WaitAsync(turn, cancellationToken);
    }

    private async ValueTask<IDisposable> WaitAsync(Task turn, CancellationToken cancellationToken)
    {
        await turn.ConfigureAwait(false);
        await _gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        return _gate;
    }

    /// <summary>Records what happened and takes it into the state. The gate is held.</summary>
    public ValueTask RecordAsync(DateTimeOffset at, RunChange change, CancellationToken cancellationToken)
    {
        ValueTask<IReadOnlyList<JournalEvent>> recorded = World.RecordAsync(at, change, cancellationToken);
        if (!recorded.IsCompletedSuccessfully)
            return TakeInAsync(recorded, at);
        TakeIn(recorded.Result, at);
        return default;
    }

    /// <summary>Records what happened once the gate is free.</summary>
    /// <param name="at">When it happened; null for when the gate was free.</param>
    /// <param name="change">What happened.</param>
    /// <param name="cancellationToken">Cancels before it is recorded.</param>
    public ValueTask RecordInTurnAsync(DateTimeOffset? at, RunChange change, CancellationToken cancellationToken)
    {
        ValueTask<IDisposable> entered = EnterAsync(cancellationToken);
        return entered.IsCompletedSuccessfully
            ? RecordInsideAsync(at, change, entered.Result, cancellationToken)
            : WaitToRecordAsync(at, change, entered, cancellationToken);
    }

    private ValueTask RecordInsideAsync(DateTimeOffset? at, RunChange change, IDisposable gate, CancellationToken cancellationToken)
    {
        ValueTask recorded;
        try
        {
            recorded = RecordAsync(at ?? World.Now(), change, cancellationToken);
        }
        catch
        {
            gate.Dispose();
            throw;
        }

        if (!recorded.IsCompletedSuccessfully)
            return LeaveAfterAsync(recorded, gate);
        gate.Dispose();
        return default;
    }

    private async ValueTask WaitToRecordAsync(
        DateTimeOffset? at, RunChange change, ValueTask<IDisposable> entered, CancellationToken cancellationToken) =>
        await RecordInsideAsync(at, change, await entered.ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private static async ValueTask LeaveAfterAsync(ValueTask recorded, IDisposable gate)
    {
        using (gate)
            await recorded.ConfigureAwait(false);
    }

    private async ValueTask TakeInAsync(ValueTask<IReadOnlyList<JournalEvent>> recorded, DateTimeOffset at) =>
        TakeIn(await recorded.ConfigureAwait(false), at);

    private void TakeIn(IReadOnlyList<JournalEvent> stands, DateTimeOffset at)
    {
        for (int i = 0; i < stands.Count; i++)
            State.Apply(stands[i], at);
    }

    /// <summary>A call that the model proposes now. The gate is held.</summary>
    public ToolCall NewCall(string function, AgentTool? tool, ToolArguments arguments, string text, string? modelCallId) =>
        Create(CallId.Of(State.CallCount + 1), function, tool, arguments, text, modelCallId);

    /// <summary>What the model answered, as the journal may hold it.</summary>
    public ModelAnswered Withhold(ModelAnswered answer) =>
        answer.Calls.Any(call => Tools.GetValueOrDefault(call.Function) is { NotOffered: not null, Contract.SensitiveArguments.Count: > 0 })
            ? answer with { Calls = [.. answer.Calls.Select(Withhold)] }
            : answer;

    /// <summary>A call that is on the journal already.</summary>
    public ToolCall RestoreCall(CallState call) =>
        Create(
            call.Id,
            call.Proposed.Function,
            Tools.GetValueOrDefault(call.Proposed.Function),
            ToolArguments.Parse(call.Proposed.Arguments),
            call.Proposed.Arguments,
            call.Proposed.ModelCallId);

    /// <summary>When the same write, if it is being executed in this process, has an outcome.</summary>
    public Task Twin(AgentTool? tool, ToolArguments arguments) =>
        tool is { Contract.IsWrite: true }
        && arguments.IsText
        && _writes.TryGetValue(Write(tool.Contract.FunctionName, Meaning(tool, arguments)), out CallMark? twin)
            ? twin.Done
            : Task.CompletedTask;

    /// <summary>What repeats of a call are bound to; the arguments are text.</summary>
    public string Meaning(AgentTool tool, ToolArguments arguments) => MeantArguments.Digest(
        () => CanonicalJson.Digest(arguments.Canonical()), arguments, tool.Contract, State.CoercionsOf(tool.Contract));

    /// <summary>Marks a call as being executed, until disposed. The gate is held.</summary>
    public IDisposable UnderWay(ToolCall call) =>
        new CallMark(State.Call(call.Id), _writes, call.Contract.IsWrite ? Write(call.Function, call.Meaning) : null);

    /// <summary>When a call that is being executed in this process has an outcome.</summary>
    public Task UnderWayOf(string call) => State.FindCall(call)?.Mark?.Done ?? Task.CompletedTask;

    /// <summary>When no call is being executed in this process.</summary>
    public Task IdleAsync() => Task.WhenAll(State.Calls.Select(static call => call.Mark?.Done ?? Task.CompletedTask));

    public string UnknownTool(string function)
    {
        string offered = string.Join(", ", Offered.Select(static tool => tool.Contract.FunctionName));
        return $"There is no tool '{Shorten(function)}'. The tools are: {offered}.";
    }

    public void Dispose() => _gate.Close();

    private static string Shorten(string text) => text.Length <= 100 ? text : string.Concat(text.AsSpan(0, 100), "…");

    private ProposedCall Withhold(ProposedCall call)
    {
        if (Tools.GetValueOrDefault(call.Function) is not { NotOffered: not null, Contract.SensitiveArguments.Count: > 0 } tool)
            return call;
        ToolArguments arguments = SensitiveArguments.Withhold(tool.Contract, State.Started.Agent, ToolArguments.Parse(call.Arguments));
        return call with { Arguments = arguments.Defect ?? arguments.Element.GetRawText() };
    }

    private ToolCall Create(string id, string function, AgentTool? tool, ToolArguments arguments, string text, string? modelCallId)
    {
        if (tool is { NotOffered: not null, Contract.SensitiveArguments.Count: > 0 })
        {
            arguments = SensitiveArguments.Withhold(tool.Contract, State.Started.Agent, arguments);
            text = arguments.Defect ?? arguments.Element.GetRawText();
        }

        var call = new ToolCall(id, function, tool, arguments, modelCallId)
        {
            Text = new CanonicalText(arguments, text),
            Coercions = State.CoercionsOf(tool?.Contract),
            Subject = ToolCall.SubjectOf(tool?.Contract, arguments),
        };
        call.IdempotencyKey = tool is { Contract.IsWrite: true } ? Key(id, function, call.Meaning) : string.Concat(Id, ".", id);
        return call;
    }

    private static string Write(string function, string meaning) => $"{function}\n{meaning}";

    /// <summary>
    /// One logical write is one run, one function, one set of arguments: proposed again after a failure it carries the same key, after a
    /// success another one.
    /// </summary>
    private string Key(string call, string function, string meaning)
    {
        int done = RepeatPolicy.TimesDone(call, function, meaning, State);
        string again = done > 0 ? $"\n{done}" : "";
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Id}\n{function}\n{meaning}{again}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }
}
