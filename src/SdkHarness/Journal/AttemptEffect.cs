namespace SdkHarness;

/// <summary>What is known of the effect of a write's failed attempt.</summary>
public enum AttemptEffect
{
    /// <summary>It may have happened, or may still.</summary>
    Unknown,

    /// <summary>It has not happened: nothing was sent, or the system refused.</summary>
    None,

    /// <summary>It has happened: the body returned, and what failed is its result.</summary>
    Happened,
}
