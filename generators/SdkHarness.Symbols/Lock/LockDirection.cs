namespace SdkHarness.Symbols;

/// <summary>What a change does to what agents may do.</summary>
internal enum LockDirection
{
    /// <summary>Nothing.</summary>
    Neutral,

    /// <summary>They may do less, or more has to hold before they may.</summary>
    Narrowing,

    /// <summary>They may do more, or it cannot be told that they may not.</summary>
    Widening,
}
