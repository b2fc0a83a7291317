namespace SdkHarness;

/// <summary>How long one attempt of a tool's body may take.</summary>
/// <param name="seconds">The limit in seconds, above 0. Without this attribute: 30.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, Inherited = false)]
public sealed class CallTimeoutAttribute(double seconds) : Attribute
{
    /// <summary>The limit in seconds.</summary>
    public double Seconds { get; } = seconds;
}
