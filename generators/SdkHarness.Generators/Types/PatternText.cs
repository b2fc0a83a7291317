using SdkHarness.Generators.Emission;

namespace SdkHarness.Generators.Types;

/// <summary>A regular expression: as the schema says it, and as it runs.</summary>
internal sealed record PatternText(string Schema, string Runtime)
{
    /// <summary><c>[Required]</c> on a string: something that is not white space.</summary>
    public static PatternText NotBlank { get; } = new("\\S", EcmaPattern.NotWhiteSpace);

    /// <summary>What <c>[EmailAddress]</c> checks: one at sign with something on either side, on one line.</summary>
    public static PatternText Email { get; } = new("^[^@\\r\\n]+@[^@\\r\\n]+$", "\\A[^@\\r\\n]+@[^@\\r\\n]+\\z");

    /// <summary>What <c>[Url]</c> checks beside the form of a URI.</summary>
    public static PatternText UrlScheme { get; } = new("^(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://", "\\A(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://");

    public string Code() => $"new global::SdkHarness.Binding.TextPattern({Literal.Of(Schema)}, {Literal.Of(Runtime)})";
}
