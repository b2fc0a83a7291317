namespace SdkHarness;

/// <summary>Marks the parameter that says which customer or account a call is about.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class SubjectAttribute : Attribute;
