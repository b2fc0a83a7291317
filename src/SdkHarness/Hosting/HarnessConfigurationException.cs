namespace SdkHarness;

/// <summary>A harness is configured in a way that cannot work or would be unsafe.</summary>
/// <param name="message">What is wrong and what to do.</param>
public sealed class HarnessConfigurationException(string message) : Exception(message);
