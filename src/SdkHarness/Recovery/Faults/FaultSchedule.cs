using System.Collections.Concurrent;
using System.Collections.Immutable;
using Polly;

namespace SdkHarness;

/// <summary>One state of a plan: its rules, and the pipelines that were built of them, one a tool.</summary>
internal sealed class FaultSchedule(int seed, ImmutableList<FaultRule> rules)
{
    private readonly ConcurrentDictionary<(string Function, TimeProvider Time), ResiliencePipeline<object?>> _pipelines = new();

    public int Seed { get; } = seed;

    public ImmutableList<FaultRule> Rules { get; } = rules;

    /// <summary>What strikes a tool's attempts; null where no rule names it.</summary>
    public ResiliencePipeline<object?>? Of(string function, TimeProvider time)
    {
        if (!Rules.Exists(rule => rule.Matches(function)))
            return null;
        return _pipelines.GetOrAdd(
            (function, time),
            static (tool, schedule) => FaultPipeline.Build([.. schedule.Rules.Where(rule => rule.Matches(tool.Function))], schedule.Seed, tool.Function, tool.Time),
            this);
    }
}
