namespace SdkHarness.Symbols;

/// <summary>One statement about what members do.</summary>
/// <param name="Effect">What they do.</param>
/// <param name="Gives">What they give back; <see langword="null"/> for what is usual for the effect.</param>
/// <param name="Path">The full name of the type, or of the namespace.</param>
/// <param name="Member">The member's name or its beginning; <see langword="null"/> for all of the type or namespace.</param>
/// <param name="Reach">How much it is about.</param>
/// <param name="Id">The documentation id as it was written.</param>
/// <param name="Onward">For a generated summary: the way on to the write.</param>
internal sealed record EffectRule(
    Effect Effect, Gives? Gives, string Path, string? Member, EffectReach Reach, string Id, string? Onward = null);

/// <summary>How much a statement is about, the nearest first.</summary>
internal enum EffectReach : byte
{
    /// <summary>One member with these parameters.</summary>
    Exact,

    /// <summary>All members of a name.</summary>
    Name,

    /// <summary>All members whose name begins so.</summary>
    Prefix,

    /// <summary>All of a type.</summary>
    Type,

    /// <summary>All of a namespace.</summary>
    Namespace,
}
