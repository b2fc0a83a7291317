using ChurnRisk.Agent;
using ChurnRisk.Model;
using ChurnRisk.Systems;
using ChurnRisk.Tools;
using Microsoft.Extensions.DependencyInjection;
using SdkHarness;

namespace ChurnRisk.Reviews;

/// <summary>Everything that the reviews need, put together.</summary>
internal static class ChurnRiskServices
{
    /// <summary>How long a killed process keeps others from going on with its run.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(5);

    /// <summary>Adds the four systems, their tools, the agent and its model.</summary>
    /// <param name="services">The services.</param>
    /// <param name="ledger">Where the CRM notes its writes.</param>
    /// <param name="server">The model's server, or <see langword="null"/> for the stand-in.</param>
    /// <param name="store">Chooses the store; the harness keeps everything in memory without.</param>
    public static IServiceCollection AddChurnRisk(
        this IServiceCollection services, CrmLedger ledger, ModelServer? server = null, Action<HarnessBuilder>? store = null) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(ledger)
        .AddSingleton<WorkingDay>()
        .AddSingleton<CrmService>()
        .AddSingleton<ICrmApi, CrmClient>()
        .AddSingleton<ISupportApi, SupportDesk>()
        .AddSingleton<IBillingApi, BillingSystem>()
        .AddSingleton<IUsageApi, UsageWarehouse>()
        .AddHarness(harness =>
        {
            harness
                .AddToolSet<CrmTools>()
                .AddToolSet<SupportTools>()
                .AddToolSet<BillingTools>()
                .AddToolSet<UsageTools>()
                .AddAgent<ChurnRiskAgent>()
                .Configure(static options => options.LeaseDuration = Lease);
            if (server is null)
                harness.UseChatClient(new StandInModel());
            else
                harness.UseChatCompletion(Models.OpenAICompatible(server.Endpoint, server.Model, server.ApiKey));
            store?.Invoke(harness);
        });
}
