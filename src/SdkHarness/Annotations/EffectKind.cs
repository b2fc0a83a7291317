namespace SdkHarness;

/// <summary>What calling a member does.</summary>
public enum EffectKind
{
    /// <summary>It computes, and leaves no trace.</summary>
    Pure,

    /// <summary>It reads from outside the process, and changes nothing.</summary>
    Reads,

    /// <summary>It changes something.</summary>
    Writes,

    /// <summary>It may do anything; for what a wider entry would call harmless.</summary>
    Unknown,
}
