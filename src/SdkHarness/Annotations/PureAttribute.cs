namespace SdkHarness;

/// <summary>States that a member, or every member of a type, has no effect that a caller could tell: it computes, or keeps a cache in memory.</summary>
/// <remarks>Calls to it are judged by this, whatever implements it. It excuses no write to anything outside the process (HRN003).</remarks>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Constructor | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface,
    Inherited = false)]
public sealed class PureAttribute : Attribute;
