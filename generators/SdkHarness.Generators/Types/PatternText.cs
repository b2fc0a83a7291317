using SdkHarness.Binding;
using SdkHarness.Generators.Contracts;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Patterns;

namespace SdkHarness.Generators.Types;

/// <summary>A regular expression: as the schema says it, and as the table that runs.</summary>
internal sealed record PatternText(string Schema, string Table)
{
    /// <summary><c>[Required]</c> on a string: something that is not white space.</summary>
    public static PatternText NotBlank { get; } = Anywhere("\\S");

    /// <summary>What <c>[EmailAddress]</c> checks: one at sign with something on either side, on one line.</summary>
    public static PatternText Email { get; } = Anywhere("^[^@\\r\\n]+@[^@\\r\\n]+$");

    /// <summary>What <c>[Url]</c> checks beside the form of a URI.</summary>
    public static PatternText UrlScheme { get; } = Anywhere("^(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://");

    /// <summary>Whether the pattern takes a string, as it will when a call brings it.</summary>
    public bool Matches(string text) => new PatternMachine(Table).IsMatch(text.AsSpan());

    public string Code() => $"new global::SdkHarness.Binding.TextPattern({Literal.Of(Schema)}, {Literal.Of(Table)})";

    /// <summary>The same as data: the expression and its table.</summary>
    public string Data() => $"[{JsonText.Of(Schema)},{JsonText.Of(Table)}]";

    /// <summary>A pattern as JSON Schema reads it: it may match anywhere.</summary>
    private static PatternText Anywhere(string pattern) => new(pattern, PatternTable.Of(PatternReader.Read(pattern).Node, anywhere: true));
}
