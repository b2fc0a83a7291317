namespace SdkHarness;

/// <summary>The agent hands work to another one. What that one can read, take in and send counts as this one's own.</summary>
/// <remarks>
/// A declaration for the rules and the lock file: where the information of one run can go. It gives the agent no tool and no grant; the other agent's
/// runs are started by the application, under their own grant.
/// </remarks>
/// <typeparam name="TAgent">The other agent.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class UsesAgentAttribute<TAgent> : Attribute
    where TAgent : class;
