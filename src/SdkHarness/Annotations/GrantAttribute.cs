namespace SdkHarness;

/// <summary>What an agent may do. Nothing is granted by default.</summary>
/// <remarks>A scope ending in <c>.*</c> grants every scope below it: <c>billing.*</c> grants <c>billing.status</c>, not <c>billing</c>.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class GrantAttribute : Attribute
{
    /// <summary>The scopes that it may read. Default: none.</summary>
    public string[] Read { get; set; } = [];

    /// <summary>The scopes that it may change. Default: none.</summary>
    public string[] Write { get; set; } = [];

    /// <summary>The labels of sensitive values that it may see. Default: none.</summary>
    public string[] Labels { get; set; } = [];

    /// <summary>How many tool calls one run may make. Default: 100.</summary>
    public int MaxCalls { get; set; } = 100;

    /// <summary>How many writes one run may execute. Default: 10.</summary>
    public int MaxWrites { get; set; } = 10;
}
