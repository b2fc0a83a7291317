namespace SdkHarness;

/// <summary>Counts the attempts that a rule has seen and struck.</summary>
internal sealed class FaultCount(FaultRule rule)
{
    private int _seen;
    private int _struck;

    /// <summary>Whether the rule is past the attempts that it leaves alone and has strikes left.</summary>
    public bool IsDue() => Interlocked.Increment(ref _seen) > rule.After && Volatile.Read(ref _struck) < rule.Times;

    public void Strike() => Interlocked.Increment(ref _struck);
}
