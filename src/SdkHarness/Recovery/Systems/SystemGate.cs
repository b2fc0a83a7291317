using System.Threading.RateLimiting;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;

namespace SdkHarness;

/// <summary>What every attempt at one system passes: circuit breaker, rate limit, concurrency limit, in one pipeline that is built once.</summary>
internal sealed class SystemGate
{
    private static readonly ResiliencePropertyKey<CancellationToken> Caller = new("SdkHarness.Caller");

    private readonly string _system;
    private readonly ResiliencePipeline<object?> _pipeline;

    public SystemGate(string system, SystemLimits limits, TimeProvider time, FailureClassifiers classifiers, HarnessLog log)
    {
        _system = system;
        var builder = new ResiliencePipelineBuilder<object?> { TimeProvider = time, Name = Name(system) };
        if (limits.BreakAtFailureRatio is { } ratio)
        {
            builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions<object?>
            {
                FailureRatio = ratio,
                MinimumThroughput = limits.BreakAfterCalls,
                SamplingDuration = limits.Window,
                BreakDuration = limits.Pause,
                ShouldHandle = arguments => new ValueTask<bool>(
                    arguments.Outcome.Exception is { } exception
                    && !HasCallerGivenUp(arguments.Context)
                    && (classifiers.ModeOf(exception) & (Failure.Timeout | Failure.Unavailable)) != 0),
                OnOpened = arguments => Logged(() => log.CircuitOpened(system, arguments.BreakDuration)),
                OnClosed = _ => Logged(() => log.CircuitClosed(system)),
            });
        }

        if (limits.MaxCalls is { } calls)
        {
            var limiter = new WindowLimiter(calls, limits.Per, time);
            builder.AddRateLimiter(new RateLimiterStrategyOptions { RateLimiter = _ => new(limiter.AttemptAcquire()) });
        }

        if (limits.MaxConcurrent is { } concurrent)
            builder.AddConcurrencyLimiter(concurrent, limits.MaxWaiting);
        _pipeline = builder.Build();
    }

    /// <summary>Lets an attempt through, or refuses it before anything is sent.</summary>
    /// <param name="body">The attempt.</param>
    /// <param name="state">What it is handed.</param>
    /// <param name="caller">The caller's own token: whoever gives up says nothing about the system.</param>
    /// <param name="cancellationToken">Ends the attempt: at its deadline, or with its caller.</param>
    /// <exception cref="SystemRefusedException">It is refused.</exception>
    public async ValueTask<object?> RunAsync<TState>(
        Func<TState, CancellationToken, ValueTask<object?>> body, TState state, CancellationToken caller, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        if (caller.CanBeCanceled)
            context.Properties.Set(Caller, caller);
        try
        {
            return await _pipeline.ExecuteAsync(
                static (context, run) => run.Body(run.State, context.CancellationToken), context, (Body: body, State: state)).ConfigureAwait(false);
        }
        catch (BrokenCircuitException open) when (open.TelemetrySource?.PipelineName == Name(_system))
        {
            throw new SystemRefusedException(Failure.Unavailable, $"{_system} is left alone for a while: it failed too often.", open.RetryAfter);
        }
        catch (RateLimiterRejectedException full) when (full.TelemetrySource?.PipelineName == Name(_system))
        {
            throw new SystemRefusedException(Failure.RateLimited, $"{_system} has as many calls as the harness lets through to it.", full.RetryAfter);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static bool HasCallerGivenUp(ResilienceContext context) =>
        context.Properties.TryGetValue(Caller, out CancellationToken caller) && caller.IsCancellationRequested;

    /// <summary>Tells our own refusals from those of a pipeline that the body uses itself.</summary>
    private static string Name(string system) => $"SdkHarness/{system}";

    private static ValueTask Logged(Action log)
    {
        log();
        return default;
    }
}
