namespace SdkHarness;

/// <summary>No item of the list may occur twice: the schema's <c>uniqueItems</c>. Sets have it without being told.</summary>
/// <remarks>Items are compared as JSON: 1 and 1.0 are the same, "a" and "A" are not, members of objects may stand in any order.</remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class UniqueItemsAttribute : Attribute;
