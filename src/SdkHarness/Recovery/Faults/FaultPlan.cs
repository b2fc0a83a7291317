using System.Collections.Immutable;

namespace SdkHarness;

/// <summary>
/// The faults that are injected into a harness's tools, for tests and evals: seeded, so that the same calls meet the same faults again.
/// Each attempt that was struck is marked on the journal. May be changed while runs go on; an attempt that has begun is not touched by it.
/// </summary>
public sealed class FaultPlan
{
    private volatile FaultSchedule _schedule = new(0, []);

    /// <summary>What makes one schedule differ from another. Default: 0. Setting it begins the schedule anew.</summary>
    public int Seed
    {
        get => _schedule.Seed;
        set => _schedule = new FaultSchedule(value, _schedule.Rules);
    }

    /// <summary>Adds a fault; where several could strike one attempt, the one added first does. The schedule begins anew.</summary>
    /// <param name="function">The function, for example <c>crm_get_account</c>, or the beginning of several, <c>crm_*</c>; <c>*</c> for all.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="configure">How often and how. Default: at every attempt.</param>
    /// <returns>This plan.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A rate outside 0 to 1, or a number below 0.</exception>
    public FaultPlan Inject(string function, Fault fault, Action<FaultRule>? configure = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(function);
        var rule = new FaultRule(function, fault);
        configure?.Invoke(rule);
        ArgumentOutOfRangeException.ThrowIfNegative(rule.Rate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rule.Rate, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(rule.After);
        ArgumentOutOfRangeException.ThrowIfNegative(rule.Times);
        ArgumentOutOfRangeException.ThrowIfLessThan(rule.Delay, TimeSpan.Zero);
        _schedule = new FaultSchedule(_schedule.Seed, _schedule.Rules.Add(rule));
        return this;
    }

    /// <summary>Injects nothing any more.</summary>
    public void Clear() => _schedule = new FaultSchedule(_schedule.Seed, []);

    internal string Functions => string.Join(", ", _schedule.Rules.Select(static rule => rule.Function).Distinct());

    internal FaultSchedule Schedule => _schedule;
}
