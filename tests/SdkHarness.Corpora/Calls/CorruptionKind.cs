namespace SdkHarness.Corpora.Calls;

/// <summary>The ways in which a good call is made a bad one.</summary>
internal enum CorruptionKind
{
    /// <summary>A required argument, or a required member of an object in them, is left out.</summary>
    Dropped,

    /// <summary>A value of another type.</summary>
    WrongType,

    /// <summary>A name that the schema does not have.</summary>
    UnknownName,

    /// <summary>A value that is none of the enum's.</summary>
    BadChoice,
}
