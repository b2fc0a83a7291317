namespace SdkHarness.Corpora.BadCalls;

/// <summary>Counts the calls that reached a body.</summary>
public sealed class Desk
{
    /// <summary>What ran, with the values that the body got.</summary>
    public List<string> Executed { get; } = [];
}
