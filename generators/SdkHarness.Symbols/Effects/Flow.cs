namespace SdkHarness.Symbols;

/// <summary>How one object comes from another.</summary>
internal enum Flow : byte
{
    /// <summary>It is the same object.</summary>
    Copy,

    /// <summary>It is another with the same contents.</summary>
    Shallow,

    /// <summary>It is taken out of the other.</summary>
    Load,

    /// <summary>It is put into the other.</summary>
    Store,

    /// <summary>It is the other, or something that the other reaches.</summary>
    Derive,
}
