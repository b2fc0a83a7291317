namespace SdkHarness;

/// <summary>The result property that says when the record was true: a <see cref="DateTimeOffset"/>, <see cref="DateTime"/> (UTC) or <see cref="DateOnly"/>.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class AsOfAttribute : Attribute;
