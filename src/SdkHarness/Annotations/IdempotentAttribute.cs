namespace SdkHarness;

/// <summary>Repeating this write with the same arguments leaves the same state.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class IdempotentAttribute : Attribute;
