namespace SdkHarness;

/// <summary>Makes a class an agent: who it is, which tools it uses, and what it is granted.</summary>
/// <remarks>A public static string property named <c>Instructions</c> on the class is what the model is told.</remarks>
/// <param name="name">The agent's name: lower-case letters, digits and hyphens.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AgentAttribute(string name) : Attribute
{
    /// <summary>The agent's name.</summary>
    public string Name { get; } = name;

    /// <summary>The team that answers for the agent. Default: none, which is warned about.</summary>
    public string? Owner { get; set; }

    /// <summary>The agent's version, of the owner's own scheme. Default: none, which is warned about.</summary>
    public string? Version { get; set; }
}
