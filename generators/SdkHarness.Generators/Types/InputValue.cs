using SdkHarness.Generators.Contracts;

namespace SdkHarness.Generators.Types;

/// <summary>One type in arguments: what the schema says and what reads it, made side by side so that they cannot differ.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Type">The type that is read, fully qualified.</param>
/// <param name="Reader">The expression of the reader.</param>
/// <param name="Labels">The labels of the sensitive values in it.</param>
internal sealed record InputValue(Schema Schema, string Type, string Reader, IReadOnlyList<string> Labels)
{
    public InputValue(Schema schema, string type, string reader)
        : this(schema, type, reader, [])
    {
    }

    /// <summary>Whether <c>[Required]</c> asks for it, whatever its default.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether null is one of its values.</summary>
    public bool AllowsNull { get; init; }

    /// <summary>The schema where null is a value too; by default the schema with null among its types.</summary>
    public Schema? OrNull { get; init; }

    /// <summary>
    /// The members of a JSON object that says the same as <see cref="Reader"/>, for the runtime to make the reader of; <see langword="null"/> where it takes code.
    /// </summary>
    public string? Data { get; init; }

    /// <summary>What its constraints refuse, where there can be a default.</summary>
    public IValueLimits? Limits { get; init; }
}
