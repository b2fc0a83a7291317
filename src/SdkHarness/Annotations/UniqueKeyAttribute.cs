namespace SdkHarness;

/// <summary>The result property whose value may occur once only in a list of records; a second one is a duplicate record.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class UniqueKeyAttribute : Attribute;
