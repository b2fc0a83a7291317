namespace SdkHarness;

/// <summary>An explicit, justified decision that this write runs without a person. Not allowed on a destructive or external write.</summary>
/// <param name="because">The justification; it stands in the lock file for review.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class AutoApprovedAttribute(string because) : Attribute
{
    /// <summary>The justification.</summary>
    public string Because { get; } = because;
}
