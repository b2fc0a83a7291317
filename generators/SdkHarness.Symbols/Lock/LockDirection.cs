namespace SdkHarness.Symbols;

/// <summary>What a change does to what agents may do.</summary>
internal enum LockDirection
{
    /// <summary>Nothing that the file tells: what the arguments, the result or a failure's path allow stands in the code alone.</summary>
    Neutral,

    /// <summary>They may do less, or more has to hold before they may.</summary>
    Narrowing,

    /// <summary>They may do more, or whether they may cannot be told.</summary>
    Widening,
}
