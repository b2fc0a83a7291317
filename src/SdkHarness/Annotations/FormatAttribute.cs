namespace SdkHarness;

/// <summary>The form that a string must have: the schema's <c>format</c>, and checked.</summary>
/// <param name="format">The form.</param>
/// <remarks>A parameter of type <see cref="DateOnly"/>, <see cref="DateTimeOffset"/>, <see cref="Guid"/> or <see cref="Uri"/> has it already.</remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FormatAttribute(StringFormat format) : Attribute
{
    /// <summary>The form.</summary>
    public StringFormat Format { get; } = format;
}
