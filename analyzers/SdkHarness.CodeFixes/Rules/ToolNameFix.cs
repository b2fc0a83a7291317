using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkHarness.Analyzers;

namespace SdkHarness.CodeFixes;

/// <summary>HRN203: gives a tool a valid name that is free.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ToolNameFix)), Shared]
public sealed class ToolNameFix() : HarnessFix("HRN203")
{
    /// <inheritdoc />
    protected override void Register(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(ToolNameAnalyzer.FreeName, out string? name)
            || AttributeAdding.Method(root, diagnostic) is not { } method)
        {
            return;
        }

        Offer(
            context,
            diagnostic,
            $"Name it '{name}'",
            "name",
            cancellationToken => root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is { } tool
                ? Task.FromResult(Rename(context.Document, root, tool, name!))
                : context.Document.AddAttributeAsync(method, "Tool", $"Name = \"{name}\"", cancellationToken));
    }

    private static Document Rename(Document document, SyntaxNode root, AttributeSyntax tool, string name)
    {
        ExpressionSyntax value = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name));
        AttributeArgumentListSyntax arguments = tool.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        AttributeArgumentSyntax? given = arguments.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.Text == "Name");
        AttributeArgumentListSyntax changed = given is null
            ? SyntaxFactory.ParseAttributeArgumentList(arguments.Arguments.Count == 0
                ? $"(Name = {value})"
                : $"({arguments.Arguments}, Name = {value})")!
            : arguments.ReplaceNode(given.Expression, value.WithTriviaFrom(given.Expression));
        return document.WithSyntaxRoot(root.ReplaceNode(tool, tool.WithArgumentList(changed)));
    }
}
