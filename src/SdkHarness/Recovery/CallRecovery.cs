using System.Collections.Frozen;
using Polly;

namespace SdkHarness;

/// <summary>What stands between an attempt and its body, for all runs of a harness: the limits of its system, and injected faults.</summary>
internal sealed class CallRecovery
{
    private readonly FrozenDictionary<string, SystemGate> _gates;
    private readonly TimeProvider _time;

    public CallRecovery(
        FailureClassifiers classifiers, IEnumerable<(string ToolSet, SystemLimits Limits)> limits, FaultPlan? faults, TimeProvider time, HarnessLog log)
    {
        Classifiers = classifiers;
        Faults = faults;
        _time = time;
        var gates = new Dictionary<string, SystemGate>(StringComparer.Ordinal);
        foreach ((string toolSet, SystemLimits system) in limits)
        {
            var gate = new SystemGate(toolSet, system, time, classifiers, log);
            foreach (string name in (string[])[toolSet, .. system.AlsoOf])
            {
                if (!gates.TryAdd(name, gate))
                    throw new HarnessConfigurationException($"The tool set '{name}' has two systems. Call LimitSystem for it once, or name it in AlsoOf once.");
            }
        }

        _gates = gates.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public FailureClassifiers Classifiers { get; }

    public FaultPlan? Faults { get; }

    /// <summary>What the faults do to an attempt; null where none is planned for its tool.</summary>
    public FaultedAttempt? Plan(ToolCall call, AttemptStarted attempt) =>
        Faults?.Schedule.Of(call.Function, _time) is null ? null : new FaultedAttempt(attempt.Method is not null);

    /// <summary>Whether anything stands between the attempts of a tool set and their bodies.</summary>
    public SystemGate? Gate(string toolSet) => _gates.Count == 0 ? null : _gates.GetValueOrDefault(toolSet);

    /// <summary>Runs a body behind its system's gate and the faults that are planned for it.</summary>
    public ValueTask<object?> RunAsync<TState>(
        SystemGate? gate,
        FaultedAttempt? faulted,
        string function,
        Func<TState, CancellationToken, ValueTask<object?>> body,
        TState state,
        CancellationToken caller,
        CancellationToken cancellationToken)
    {
        if (faulted is null)
            return gate is null ? body(state, cancellationToken) : gate.RunAsync(body, state, caller, cancellationToken);
        return gate is null
            ? FaultedAsync(faulted, function, body, state, cancellationToken)
            : gate.RunAsync(
                static (planned, token) => planned.Self.FaultedAsync(planned.Faulted, planned.Function, planned.Body, planned.State, token),
                (Self: this, Faulted: faulted, Function: function, Body: body, State: state),
                caller,
                cancellationToken);
    }

    private async ValueTask<object?> FaultedAsync<TState>(
        FaultedAttempt faulted,
        string function,
        Func<TState, CancellationToken, ValueTask<object?>> body,
        TState state,
        CancellationToken cancellationToken)
    {
        if (Faults!.Schedule.Of(function, _time) is not { } pipeline)
            return await body(state, cancellationToken).ConfigureAwait(false); // the plan was cleared meanwhile

        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(FaultPipeline.Attempt, faulted);
        try
        {
            object? result = await pipeline.ExecuteAsync(
                static (context, attempt) => attempt.Body(attempt.State, context.CancellationToken), context, (Body: body, State: state)).ConfigureAwait(false);
            faulted.Returned();
            return result;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
