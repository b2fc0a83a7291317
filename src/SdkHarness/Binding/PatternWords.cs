namespace SdkHarness.Binding;

/// <summary>What a pattern asks for: in words for those that an attribute stands for, else the expression itself.</summary>
internal static class PatternWords
{
    /// <summary>As an expectation: <c>a string that matches ^[a-z]+$</c>.</summary>
    public static string Of(string schema) => Known(schema) ?? $"a string that matches {schema}";

    /// <summary>After a noun, with a space before it.</summary>
    public static string After(string schema) => Known(schema) is { } known ? $": {known}" : $" that matches {schema}";

    private static string? Known(string schema) => schema switch
    {
        @"\S" => "something other than white space",
        @"^[^@\r\n]+@[^@\r\n]+$" => Formats.EmailWords,
        "^(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://" => Formats.WebUriWords,
        _ => null,
    };
}
