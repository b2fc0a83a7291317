namespace SdkHarness;

/// <summary>What the guard decides on a call.</summary>
public enum Verdict
{
    /// <summary>It may run.</summary>
    Allowed,

    /// <summary>It does not run; the model is told why.</summary>
    Denied,

    /// <summary>It waits for a person.</summary>
    Held,

    /// <summary>It does not run again: an earlier outcome answers it.</summary>
    Answered,
}
