namespace SdkHarness;

/// <summary>The agent is offered the tools of this set, each only where its grant names every scope of the tool.</summary>
/// <typeparam name="TToolSet">The tool set.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class UsesToolsAttribute<TToolSet> : Attribute
    where TToolSet : class;
