using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkHarness.Analyzers;

namespace SdkHarness.CodeFixes;

/// <summary>HRN007: makes the class partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClassShapeFix)), Shared]
public sealed class ClassShapeFix() : HarnessFix("HRN007")
{
    /// <inheritdoc />
    protected override void Register(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic)
    {
        if (diagnostic.Properties.ContainsKey(ClassShapeAnalyzer.NeedsPartial)
            && root.FindNode(diagnostic.Location.SourceSpan) is TypeDeclarationSyntax declaration)
        {
            Offer(context, diagnostic, "Make the class partial", "partial", _ => Task.FromResult(MakePartial(context.Document, root, declaration)));
        }
    }

    private static Document MakePartial(Document document, SyntaxNode root, TypeDeclarationSyntax declaration)
    {
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        TypeDeclarationSyntax changed = declaration;
        if (declaration.Modifiers.Count == 0)
        {
            // Without modifiers the comments and the indentation hang on the keyword.
            partial = partial.WithLeadingTrivia(declaration.Keyword.LeadingTrivia);
            changed = declaration.WithKeyword(declaration.Keyword.WithLeadingTrivia());
        }

        changed = (TypeDeclarationSyntax)changed.WithModifiers(changed.Modifiers.Add(partial));
        return document.WithSyntaxRoot(root.ReplaceNode(declaration, changed));
    }
}
