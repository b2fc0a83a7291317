using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkHarness.Analyzers.Corpora.Broken;

/// <summary>One whole document that is to be broken.</summary>
/// <param name="Name">Where it comes from.</param>
/// <param name="Tree">The document.</param>
internal sealed partial record Seed(string Name, SyntaxTree Tree)
{
    private const int Longest = 12_000;

    /// <summary>How often a document with tools or agents counts beside one that has none.</summary>
    private const int WeightOfTools = 6;

    /// <summary>Every C# file of the samples and the tests, and what the tests hold as text in C#, the ones with tools several times.</summary>
    public static IReadOnlyList<Seed> All { get; } = [.. Load().SelectMany(static seed => Enumerable.Repeat(seed, seed.HasTools ? WeightOfTools : 1))];

    /// <summary>Whether a build made the file.</summary>
    public static bool IsOutput(string file) => Output().IsMatch(file);

    private bool HasTools => Tree.GetText().ToString() is var text && (text.Contains("[ToolSet", StringComparison.Ordinal) || text.Contains("[Agent(", StringComparison.Ordinal));

    private static IEnumerable<Seed> Load()
    {
        foreach (string file in Files("samples").Concat(Files("tests")))
        {
            string name = Path.GetRelativePath(Repository.Root, file);
            Seed whole = new(name, Parse(File.ReadAllText(file)));
            if (whole.Tree.Length <= Longest)
                yield return whole;
            foreach (Seed inner in Within(whole))
                yield return inner;
        }
    }

    /// <summary>The texts in a test that declare tools or agents, without the marks for what a rule must find.</summary>
    private static IEnumerable<Seed> Within(Seed file)
    {
        foreach (SyntaxToken token in file.Tree.GetRoot().DescendantTokens())
        {
            if (token.Parent is LiteralExpressionSyntax && token.Value is string { Length: > 40 and <= Longest } text && text.Contains('[', StringComparison.Ordinal) && text.Contains('{', StringComparison.Ordinal))
                yield return new Seed($"{file.Name}:{token.GetLocation().GetLineSpan().StartLinePosition.Line + 1}", Parse(Marks().Replace(text, "")));
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !IsOutput(file))
            .Order(StringComparer.Ordinal);

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, Harness.Options, "Broken.cs");

    [GeneratedRegex(@"\{\|(?:[A-Z]+[0-9]+|#[0-9]+):|\|\}")]
    private static partial Regex Marks();

    [GeneratedRegex(@"[/\\](?:bin|obj)[/\\]")]
    private static partial Regex Output();
}
