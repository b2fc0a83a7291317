namespace SdkHarness;

/// <summary>A public method of a tool set that is not offered to agents.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class NotAToolAttribute : Attribute;
