namespace SdkHarness;

/// <summary>Returns text that outsiders wrote: mail, tickets, web pages. A run that has taken it in is held before external writes.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
public sealed class UntrustedAttribute : Attribute;
