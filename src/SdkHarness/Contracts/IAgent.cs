namespace SdkHarness;

/// <summary>What the generator adds to a class that has <see cref="AgentAttribute"/>.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
public interface IAgent<TSelf>
    where TSelf : class, IAgent<TSelf>
{
    /// <summary>Who the agent is and what it is granted.</summary>
    static abstract AgentContract Contract { get; }
}
