namespace SdkHarness;

/// <summary>Not shown to the model, the journal or telemetry unless the agent's grant names the label.</summary>
/// <param name="label">The label, for example <c>contact</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.ReturnValue, Inherited = false)]
public sealed class SensitiveAttribute(string label) : Attribute
{
    /// <summary>The label that an agent's grant must name.</summary>
    public string Label { get; } = label;
}
