namespace SdkHarness.Symbols;

/// <summary>How a type stands in JSON.</summary>
internal enum JsonKind
{
    /// <summary>It has no JSON form.</summary>
    None,

    /// <summary><c>string</c> and <c>char</c>.</summary>
    String,

    /// <summary><c>bool</c>.</summary>
    Boolean,

    /// <summary>The integers of 8 to 64 bits.</summary>
    Integer,

    /// <summary><c>float</c>, <c>double</c> and <c>decimal</c>.</summary>
    Number,

    /// <summary>An enumeration, by its members' names.</summary>
    Enum,

    /// <summary>Dates, times, spans, Guid and Uri: a string with a format.</summary>
    Formatted,

    /// <summary><c>byte[]</c>: a string in base 64.</summary>
    Bytes,

    /// <summary><c>JsonElement</c>: any JSON value.</summary>
    Any,

    /// <summary>An array, list or set.</summary>
    List,

    /// <summary>A dictionary with string keys.</summary>
    Map,

    /// <summary>A class, record or struct, by its public properties.</summary>
    Object,
}
