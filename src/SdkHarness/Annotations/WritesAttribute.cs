namespace SdkHarness;

/// <summary>States that a member, or every member of a type, changes something: a read-only tool may not call it.</summary>
/// <param name="scope">What it changes, for the reader; <see langword="null"/> where that goes without saying.</param>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Constructor | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface,
    Inherited = false)]
public sealed class WritesAttribute(string? scope = null) : Attribute
{
    /// <summary>What is changed.</summary>
    public string? Scope { get; } = scope;
}
