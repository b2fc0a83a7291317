using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SdkHarness;

/// <summary>Says which tools and agents a harness has, which model it asks and where it keeps its journal.</summary>
public sealed class HarnessBuilder
{
    internal HarnessBuilder(IServiceCollection services) => Services = services;

    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; }

    internal List<ToolSetRegistration> ToolSets { get; } = [];

    internal List<AgentContract> Agents { get; } = [];

    internal HarnessOptions Options { get; } = new();

    /// <summary>Adds a tool set. Its instance comes from the services, one a run; register it first to make it otherwise.</summary>
    /// <typeparam name="TToolSet">The tool set.</typeparam>
    /// <returns>This builder.</returns>
    /// <exception cref="HarnessConfigurationException">A tool's contract breaks a safety rule, or a name is taken.</exception>
    public HarnessBuilder AddToolSet<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)] TToolSet>()
        where TToolSet : class, IToolSet<TToolSet>
    {
        var registration = new ToolSetRegistration(
            TToolSet.Contract, TToolSet.Bindings, static services => services.GetRequiredService<TToolSet>());
        ContractChecks.Check(registration);
        if (ToolSets.Exists(other => other.Contract.Name == registration.Contract.Name))
            throw new HarnessConfigurationException($"Two tool sets are named '{registration.Contract.Name}'. Give one of them another name in [ToolSet].");
        Services.TryAddScoped<TToolSet>();
        ToolSets.Add(registration);
        return this;
    }

    /// <summary>Adds an agent. Its tool sets must be added too.</summary>
    /// <typeparam name="TAgent">The agent.</typeparam>
    /// <returns>This builder.</returns>
    /// <exception cref="HarnessConfigurationException">An agent of this name has been added already, or its grant names a malformed scope.</exception>
    public HarnessBuilder AddAgent<TAgent>()
        where TAgent : class, IAgent<TAgent>
    {
        if (Agents.Exists(static other => other.Name == TAgent.Contract.Name))
            throw new HarnessConfigurationException($"Two agents are named '{TAgent.Contract.Name}'. Give one of them another name in [Agent].");
        ContractChecks.Check(TAgent.Contract);
        Agents.Add(TAgent.Contract);
        return this;
    }

    /// <summary>Sets the model's client. Without one, sessions work and runs do not.</summary>
    /// <param name="client">The client.</param>
    /// <returns>This builder.</returns>
    public HarnessBuilder UseChatClient(IChatClient client) => UseChatClient(_ => client);

    /// <summary>Sets the model's client.</summary>
    /// <param name="client">Makes the client.</param>
    /// <returns>This builder.</returns>
    public HarnessBuilder UseChatClient(Func<IServiceProvider, IChatClient> client)
    {
        Services.Replace(ServiceDescriptor.Singleton(services => new HarnessChatClient(client(services))));
        return this;
    }

    /// <summary>Sets the store. Without one, everything is kept in memory and lost with the process.</summary>
    /// <param name="store">Makes the store; the harness opens it.</param>
    /// <returns>This builder.</returns>
    public HarnessBuilder UseStore(Func<IServiceProvider, IHarnessStore> store)
    {
        Services.Replace(ServiceDescriptor.Singleton(store));
        return this;
    }

    /// <summary>Changes the options.</summary>
    /// <param name="configure">Changes them.</param>
    /// <returns>This builder.</returns>
    public HarnessBuilder Configure(Action<HarnessOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Options);
        return this;
    }
}

/// <summary>Keeps the harness's model apart from other chat clients among the services.</summary>
internal sealed record HarnessChatClient(IChatClient Client);
