using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkHarness.Analyzers;

/// <summary>The other names that <c>using</c> directives give an attribute: what is written under one of them is the attribute all the same.</summary>
internal static class AttributeAliases
{
    /// <summary>Reads the directives of a compilation: the names under which an attribute of a name may be written.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="name">The attribute's class, without its namespace.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static HashSet<string> Of(Compilation compilation, string name, CancellationToken cancellationToken)
    {
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            foreach (SyntaxNode node in tree.GetRoot(cancellationToken).DescendantNodes(
                static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
            {
                if (node is UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: var alias, NamespaceOrType: var target } && Last(target) == name)
                    aliases.Add(alias);
            }
        }

        return aliases;
    }

    /// <summary>Whether an attribute is written under one of the names.</summary>
    public static bool Has(HashSet<string> aliases, AttributeSyntax attribute) =>
        aliases.Count > 0 && attribute.Name is IdentifierNameSyntax { Identifier.ValueText: var written }
        && (aliases.Contains(written) || aliases.Contains($"{written}Attribute"));

    private static string? Last(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };
}
