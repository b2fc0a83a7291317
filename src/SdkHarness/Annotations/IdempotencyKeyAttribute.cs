namespace SdkHarness;

/// <summary>
/// A string parameter that the harness supplies and the model never sees: the same for every attempt of one logical call, across
/// retries and restarts.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class IdempotencyKeyAttribute : Attribute;
