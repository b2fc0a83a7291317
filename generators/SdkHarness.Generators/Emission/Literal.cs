using Microsoft.CodeAnalysis.CSharp;

namespace SdkHarness.Generators.Emission;

/// <summary>C# literals.</summary>
internal static class Literal
{
    public static string Of(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Of(bool value) => value ? "true" : "false";

    /// <summary><c>["a", "b"]</c>.</summary>
    public static string Of(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(static text => Of(text)))}]";

    /// <summary>A name, escaped where it is a keyword.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;
}
