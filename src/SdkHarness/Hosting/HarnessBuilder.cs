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

    internal List<(string ToolSet, SystemLimits Limits)> Limits { get; } = [];

    internal FaultPlan? FaultPlan { get; private set; }

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

    /// <summary>
    /// Adds a classifier of your systems' exceptions, one for the whole harness, asked in the order of adding: after the tool's own
    /// <see cref="ToolFailureException"/>, before what the harness knows by itself.
    /// </summary>
    /// <typeparam name="TClassifier">The classifier.</typeparam>
    /// <returns>This builder.</returns>
    public HarnessBuilder AddFailureClassifier<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)] TClassifier>()
        where TClassifier : class, IFailureClassifier
    {
        Services.AddSingleton<IFailureClassifier, TClassifier>();
        return this;
    }

    /// <summary>
    /// Limits how much the system behind a tool set is asked for, all of its tools and all runs of this process together: circuit breaker, rate and
    /// concurrency. What is refused by it has not been sent, and fails as unavailable or rate limited, with the paths of these.
    /// </summary>
    /// <param name="toolSet">The tool set's name, for example <c>crm</c>.</param>
    /// <param name="configure">Sets the limits.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="HarnessConfigurationException">They let nothing through.</exception>
    public HarnessBuilder LimitSystem(string toolSet, Action<SystemLimits> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(toolSet);
        ArgumentNullException.ThrowIfNull(configure);
        var limits = new SystemLimits();
        configure(limits);
        if (limits is { MaxConcurrent: < 1 } or { MaxCalls: < 1 } or { MaxWaiting: < 0 } || limits.Per <= TimeSpan.Zero)
            throw new HarnessConfigurationException($"The limits of the system '{toolSet}' let nothing through. MaxConcurrent and MaxCalls are 1 or more, MaxWaiting 0 or more, Per above 0.");
        Limits.Add((toolSet, limits));
        return this;
    }

    /// <summary>
    /// Injects faults into the tools, for tests and evals: nothing does without this call, every attempt that was struck is marked on the
    /// journal, and a warning is logged when the harness is made.
    /// </summary>
    /// <param name="configure">Plans them; <see cref="Harness.Faults"/> changes the plan later.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="HarnessConfigurationException">
    /// The process says that it is a production one, by <c>DOTNET_ENVIRONMENT</c> or <c>ASPNETCORE_ENVIRONMENT</c>.
    /// </exception>
    public HarnessBuilder InjectFaults(Action<FaultPlan>? configure = null)
    {
        foreach (string variable in (string[])["DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT"])
        {
            if (string.Equals(Environment.GetEnvironmentVariable(variable), "Production", StringComparison.OrdinalIgnoreCase))
                throw new HarnessConfigurationException($"{variable} says that this is a production process: faults are not injected into it. Leave InjectFaults out there.");
        }

        configure?.Invoke(FaultPlan ??= new FaultPlan());
        FaultPlan ??= new FaultPlan();
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
