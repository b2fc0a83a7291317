namespace SdkHarness.Symbols;

/// <summary>What a call that is not followed gives back.</summary>
internal enum Gives : byte
{
    /// <summary>Its receiver or arguments, or something of theirs.</summary>
    Derived,

    /// <summary>Something new that holds nothing of anybody else's.</summary>
    Fresh,

    /// <summary>Something new that holds its receiver's and arguments' contents.</summary>
    Wraps,

    /// <summary>Something new that holds what the functions give back that it is handed.</summary>
    Maps,

    /// <summary>Its receiver or argument itself.</summary>
    Same,

    /// <summary>Something that others may hold too.</summary>
    Maybe,
}
