namespace SdkHarness;

/// <summary>What a tool set with <see cref="LenientAttribute"/> takes beside the form that its schema states. Each loses nothing.</summary>
[Flags]
public enum Coercions
{
    /// <summary>Nothing: the schema as it stands.</summary>
    None = 0,

    /// <summary>A number in a string, as JSON writes it: <c>"5"</c> for 5. Not <c>"5 kg"</c>, <c>"1,000"</c> or <c>" 5"</c>.</summary>
    NumberInString = 1,

    /// <summary>A truth value in a string, in any case: <c>"true"</c> or <c>"True"</c> for true. Not <c>"yes"</c> or <c>"1"</c>.</summary>
    BooleanInString = 2,

    /// <summary>One of the listed names in another case: <c>"high"</c> for <c>"High"</c>, where that is one name only.</summary>
    NameInAnyCase = 4,

    /// <summary>One item without its list: <c>"a"</c> for <c>["a"]</c>. Not null.</summary>
    ItemWithoutList = 8,

    /// <summary>Null for an argument or member that may be left out but not be null: as if it were left out.</summary>
    NullForLeftOut = 16,
}
