using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace SdkHarness.CodeFixes;

/// <summary>Adds one of the harness's attributes to a method.</summary>
internal static class AttributeAdding
{
    /// <summary>The document with the attribute on a line of its own, below those that the method has.</summary>
    /// <param name="document">The document.</param>
    /// <param name="method">The method in it.</param>
    /// <param name="name">The attribute's name without <c>Attribute</c>.</param>
    /// <param name="arguments">Its arguments, as written in C#; empty for none.</param>
    /// <param name="cancellationToken">Cancels the edit.</param>
    public static Task<Document> AddAttributeAsync(
        this Document document, MethodDeclarationSyntax method, string name, string arguments, CancellationToken cancellationToken) =>
        document.AddAttributesAsync(method, [Attribute(name, arguments)], cancellationToken);

    /// <summary>The document with the attributes, each on a line of its own, below those that the method has.</summary>
    public static async Task<Document> AddAttributesAsync(
        this Document document, MethodDeclarationSyntax method, IEnumerable<AttributeSyntax> attributes, CancellationToken cancellationToken)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        foreach (AttributeSyntax attribute in attributes)
            editor.AddAttribute(method, attribute);
        return editor.GetChangedDocument();
    }

    /// <summary>The attribute, qualified so far as the place needs it.</summary>
    public static AttributeSyntax Attribute(string name, string arguments) =>
        SyntaxFactory.Attribute(
            SyntaxFactory.ParseName($"global::SdkHarness.{name}").WithAdditionalAnnotations(Simplifier.Annotation),
            arguments.Length == 0 ? null : Simplified(SyntaxFactory.ParseAttributeArgumentList($"({arguments})")));

    private static AttributeArgumentListSyntax? Simplified(AttributeArgumentListSyntax? arguments) =>
        arguments?.ReplaceNodes(
            arguments.DescendantNodes().OfType<MemberAccessExpressionSyntax>(),
            static (_, access) => access.WithAdditionalAnnotations(Simplifier.Annotation));

    /// <summary>The method that a diagnostic is about: it stands on the method's name or on one of its attributes.</summary>
    public static MethodDeclarationSyntax? Method(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>();
}
