namespace SdkHarness;

/// <summary>How old a record may be before the result counts as stale. Stands on the <see cref="AsOfAttribute"/> property.</summary>
/// <param name="minutes">The limit in minutes, above 0.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class MaxAgeAttribute(int minutes) : Attribute
{
    /// <summary>The limit in minutes.</summary>
    public int Minutes { get; } = minutes;
}
