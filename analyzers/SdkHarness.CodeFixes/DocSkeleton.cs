using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SdkHarness.CodeFixes;

/// <summary>An empty element that a doc comment lacks.</summary>
/// <param name="Position">Where its line begins.</param>
/// <param name="Element">The element.</param>
/// <param name="Line">The whole line.</param>
internal sealed record DocSkeleton(int Position, string Element, string Line)
{
    /// <summary>What is missing for the method, property or parameter at a place; nothing where it is there, however empty.</summary>
    public static DocSkeleton? At(SyntaxNode root, TextSpan place)
    {
        SyntaxNode node = root.FindNode(place);
        if (node.FirstAncestorOrSelf<ParameterSyntax>() is { Parent.Parent: MethodDeclarationSyntax or TypeDeclarationSyntax } parameter)
            return Missing((MemberDeclarationSyntax)parameter.Parent!.Parent!, $"<param name=\"{parameter.Identifier.ValueText}\">", "</param>", isFirst: false);

        return node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is MethodDeclarationSyntax or PropertyDeclarationSyntax or FieldDeclarationSyntax
            ? Missing(node.FirstAncestorOrSelf<MemberDeclarationSyntax>()!, "<summary>", "</summary>", isFirst: true)
            : null;
    }

    private static DocSkeleton? Missing(MemberDeclarationSyntax declaration, string start, string end, bool isFirst)
    {
        SyntaxToken first = declaration.GetFirstToken();
        DocumentationCommentTriviaSyntax? comment = first.LeadingTrivia.Select(static trivia => trivia.GetStructure()).OfType<DocumentationCommentTriviaSyntax>().FirstOrDefault();
        if (comment is not null && (comment.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia) || comment.ToFullString().Contains(start.TrimEnd('>'))))
            return null;

        SourceText text = declaration.SyntaxTree.GetText();
        TextLine line = text.Lines.GetLineFromPosition(isFirst && comment is not null ? comment.FullSpan.Start : first.SpanStart);
        string indentation = text.ToString(TextSpan.FromBounds(line.Start, isFirst && comment is not null ? comment.FullSpan.Start : first.SpanStart));
        if (indentation.Trim().Length > 0)
            return null;

        string ending = line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
        return new DocSkeleton(line.Start, $"{start}{end}", $"{indentation}/// {start}{end}{ending}");
    }
}
