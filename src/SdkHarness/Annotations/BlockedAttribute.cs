namespace SdkHarness;

/// <summary>No agent may run this tool. It stays in the contract, so that people see that this has been decided.</summary>
/// <param name="reason">Why it is blocked.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class BlockedAttribute(string reason) : Attribute
{
    /// <summary>Why it is blocked.</summary>
    public string Reason { get; } = reason;
}
