using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SdkHarness;

/// <summary>Adds the harness to an application's services.</summary>
public static class HarnessServiceCollectionExtensions
{
    /// <summary>Adds a <see cref="Harness"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says which tools and agents it has, which model it asks and where it keeps its journal.</param>
    /// <returns>The services.</returns>
    /// <exception cref="HarnessConfigurationException">What is configured cannot work, or breaks a safety rule.</exception>
    public static IServiceCollection AddHarness(this IServiceCollection services, Action<HarnessBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new HarnessBuilder(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IHarnessStore>(static _ => new InMemoryStore());
        configure(builder);
        var catalogue = new HarnessCatalogue(builder.ToolSets, builder.Agents);
        services.TryAddSingleton(provider =>
        {
            var log = new HarnessLog(provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance);
            TimeProvider time = provider.GetRequiredService<TimeProvider>();
            var classifiers = new FailureClassifiers([.. provider.GetServices<IFailureClassifier>()], log);
            if (builder.FaultPlan is { } faults)
                log.FaultsAreInjected(faults.Functions);
            return new Harness(
                catalogue,
                provider.GetRequiredService<IHarnessStore>(),
                time,
                builder.Options,
                provider.GetRequiredService<IServiceScopeFactory>(),
                provider.GetService<HarnessChatClient>()?.Client,
                [.. provider.GetServices<IRunObserver>()],
                new CallRecovery(classifiers, builder.Limits, builder.FaultPlan, time, log),
                log);
        });
        services.TryAddSingleton(static provider => provider.GetRequiredService<Harness>().Approvals);
        return services;
    }
}
