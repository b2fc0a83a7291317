using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace SdkHarness.Corpora.Translation;

/// <summary>C# names for the names of a schema.</summary>
internal static class Identifiers
{
    /// <summary>What a record has of its own.</summary>
    private static readonly HashSet<string> Taken = ["Equals", "ToString", "GetType", "GetHashCode", "EqualityContract", "Clone", "Finalize", "MemberwiseClone", "Deconstruct", "PrintMembers"];

    /// <summary><c>line-colour</c> becomes <c>LineColour</c>.</summary>
    public static string Pascal(string name)
    {
        var text = new StringBuilder();
        bool starts = true;
        foreach (char c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
                text.Append(starts ? char.ToUpperInvariant(c) : c);
            starts = !char.IsAsciiLetterOrDigit(c);
        }

        string pascal = text.ToString();
        return pascal.Length == 0 || char.IsAsciiDigit(pascal[0]) || Taken.Contains(pascal) ? $"Value{pascal}" : pascal;
    }

    /// <summary>The name, with a number behind it where it is taken already.</summary>
    public static string Unique(string name, ISet<string> taken)
    {
        string unique = name;
        for (int i = 2; !taken.Add(unique); i++)
            unique = $"{name}{i}";
        return unique;
    }

    /// <summary>The name as a parameter.</summary>
    /// <exception cref="NoCSharpFormException">It is no identifier.</exception>
    public static string Parameter(string name) =>
        !SyntaxFacts.IsValidIdentifier(name) ? throw new NoCSharpFormException($"the argument '{name}' has a name that no parameter can have")
        : SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name
        : $"@{name}";

    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
