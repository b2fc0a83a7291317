namespace SdkHarness;

/// <summary>
/// States that a member, or every member of a type, reads and changes nothing that a reader could tell: where its body cannot be seen,
/// or where it keeps a cache in memory.
/// </summary>
/// <remarks>Calls to it are judged by this, whatever implements it. It excuses no write to anything outside the process (HRN003).</remarks>
/// <param name="scope">What it reads, for the reader; <see langword="null"/> where that goes without saying.</param>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Constructor | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface,
    Inherited = false)]
public sealed class ReadsAttribute(string? scope = null) : Attribute
{
    /// <summary>What is read.</summary>
    public string? Scope { get; } = scope;
}
