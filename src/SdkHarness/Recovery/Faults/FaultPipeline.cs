using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Polly;
using Polly.Simmy;
using Polly.Simmy.Behavior;
using Polly.Simmy.Fault;
using Polly.Simmy.Latency;

namespace SdkHarness;

/// <summary>Polly's chaos strategies for one tool's rules.</summary>
internal static class FaultPipeline
{
    /// <summary>The attempt that goes through the pipeline.</summary>
    public static readonly ResiliencePropertyKey<FaultedAttempt> Attempt = new("SdkHarness.FaultedAttempt");

    public static ResiliencePipeline<object?> Build(IReadOnlyList<FaultRule> rules, int seed, string function, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder<object?> { TimeProvider = time };
        var chance = new Chance(seed, function);
        foreach (FaultRule rule in rules)
            Add(builder, rule, new FaultCount(rule), chance);
        return builder.Build();
    }

    private static void Add(ResiliencePipelineBuilder<object?> builder, FaultRule rule, FaultCount count, Chance chance)
    {
        ValueTask<bool> IsEnabled(EnabledGeneratorArguments arguments) =>
            new(arguments.Context.Properties.TryGetValue(Attempt, out FaultedAttempt? attempt) && attempt.MayBeStruck(rule) && count.IsDue());

        if (rule.Fault == Fault.Latency)
        {
            builder.AddChaosLatency(new ChaosLatencyStrategyOptions
            {
                InjectionRate = rule.Rate,
                Randomizer = chance.Next,
                EnabledGenerator = IsEnabled,
                Latency = rule.Delay,
                OnLatencyInjected = arguments => Struck(arguments.Context, rule, count, $"an answer {Ages.InWords(rule.Delay)} late"),
            });
        }
        else if (rule.IsOfAnswer)
        {
            builder.AddChaosBehavior(new ChaosBehaviorStrategyOptions
            {
                InjectionRate = rule.Rate,
                Randomizer = chance.Next,
                EnabledGenerator = IsEnabled,
                BehaviorGenerator = arguments =>
                {
                    count.Strike();
                    Of(arguments.Context).StrikeAfterwards(rule);
                    return default;
                },
            });
        }
        else
        {
            builder.AddChaosFault(new ChaosFaultStrategyOptions
            {
                InjectionRate = rule.Rate,
                Randomizer = chance.Next,
                EnabledGenerator = IsEnabled,
                FaultGenerator = _ => new ValueTask<Exception?>(FaultExceptions.Of(rule)),
                OnFaultInjected = arguments => Struck(arguments.Context, rule, count, FaultExceptions.Words(rule)),
            });
        }
    }

    private static ValueTask Struck(ResilienceContext context, FaultRule rule, FaultCount count, string words)
    {
        count.Strike();
        Of(context).Struck(rule, words);
        return default;
    }

    private static FaultedAttempt Of(ResilienceContext context) =>
        context.Properties.TryGetValue(Attempt, out FaultedAttempt? attempt)
            ? attempt
            : throw new InvalidOperationException("A fault pipeline ran without its attempt.");

    /// <summary>Draws for one tool, so that the calls of others do not move its schedule.</summary>
    private sealed class Chance(int seed, string function)
    {
        private readonly Lock _lock = new();
#pragma warning disable CA5394 // Chance, not secrecy: the same seed is to give the same schedule.
        private readonly Random _random = new(BitConverter.ToInt32(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}\n{function}")))));

        public double Next()
        {
            lock (_lock)
                return _random.NextDouble();
        }
#pragma warning restore CA5394
    }
}
