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

    /// <summary>The integers of 8 to 128 bits.</summary>
    Integer,

    /// <summary><c>Half</c>, <c>float</c>, <c>double</c> and <c>decimal</c>.</summary>
    Number,

    /// <summary>An enumeration, by its members' names.</summary>
    Enum,

    /// <summary>Dates, times, spans, Guid, Uri and Version: a string of a form.</summary>
    Formatted,

    /// <summary><c>byte[]</c> and memory of bytes: a string in base 64.</summary>
    Bytes,

    /// <summary><c>JsonElement</c>, <c>JsonNode</c> and their like: any JSON value.</summary>
    Any,

    /// <summary>An array, list, set, queue or stack.</summary>
    List,

    /// <summary>A dictionary, by its keys' names.</summary>
    Map,

    /// <summary>A class, record or struct, by its public members; or one of several.</summary>
    Object,
}
