using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Polly;
using Polly.Retry;

namespace SdkHarness;

/// <summary>The retry pipelines, each built once: all that differs between two calls of a tool is their state.</summary>
internal sealed class RetryPipelines(HarnessOptions options)
{
    public static readonly ResiliencePropertyKey<RetryPath.Retries> State = new("SdkHarness.Retries");

    private readonly ConditionalWeakTable<TimeProvider, ConcurrentDictionary<RecoveryStep, ResiliencePipeline<AttemptOutcome>>> _pipelines = [];

    public ResiliencePipeline<AttemptOutcome> Of(TimeProvider time, RecoveryStep step) =>
        _pipelines.GetOrCreateValue(time).GetOrAdd(step, static (_, made) => made.Self.Build(made.Time), (Self: this, Time: time));

    private ResiliencePipeline<AttemptOutcome> Build(TimeProvider time) =>
        new ResiliencePipelineBuilder<AttemptOutcome> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<AttemptOutcome>
            {
                MaxRetryAttempts = int.MaxValue, // the contract's own limit is counted over restarts, by the state
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryDelay,
                MaxDelay = options.MaxRetryDelay,
                Randomizer = () => options.Random(),
                ShouldHandle = static arguments => new ValueTask<bool>(
                    arguments.Outcome.Result is { } outcome
                    && arguments.Context.Properties.TryGetValue(State, out RetryPath.Retries? state)
                    && state.GoesOn(outcome)),
                DelayGenerator = static arguments => new ValueTask<TimeSpan?>(arguments.Outcome.Result?.RetryAfter),
            })
            .Build();
}
