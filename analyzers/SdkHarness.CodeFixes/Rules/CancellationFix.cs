using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using SdkHarness.Analyzers;

namespace SdkHarness.CodeFixes;

/// <summary>HRN106: adds the parameter, last but for <c>params</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CancellationFix)), Shared]
public sealed class CancellationFix() : HarnessFix("HRN106")
{
    private const string Name = "cancellationToken";

    /// <inheritdoc />
    protected override void Register(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.ContainsKey(CancellationAnalyzer.OwnSignature)
            || AttributeAdding.Method(root, diagnostic) is not { } method
            || method.ParameterList.IsMissing
            || method.ParameterList.Parameters.Any(static parameter => parameter.Identifier.Text == Name))
        {
            return;
        }

        Offer(context, diagnostic, "Add 'CancellationToken cancellationToken'", "add", _ => Task.FromResult(Add(context.Document, root, method)));
    }

    private static Document Add(Document document, SyntaxNode root, MethodDeclarationSyntax method)
    {
        SeparatedSyntaxList<ParameterSyntax> parameters = method.ParameterList.Parameters;
        bool hasRest = parameters.Count > 0 && parameters[parameters.Count - 1].Modifiers.Any(SyntaxKind.ParamsKeyword);
        bool followsDefault = parameters.Any(static parameter => parameter.Default is not null);
        ParameterSyntax added = SyntaxFactory.Parameter(SyntaxFactory.Identifier(Name))
            .WithType(Qualified("System.Threading.CancellationToken").WithTrailingTrivia(SyntaxFactory.Space));
        if (followsDefault)
            added = added.WithDefault(SyntaxFactory.EqualsValueClause(SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression)));
        if (IsIterator(method))
        {
            AttributeSyntax passed = SyntaxFactory.Attribute(Qualified("System.Runtime.CompilerServices.EnumeratorCancellation"));
            added = added.AddAttributeLists(
                SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(passed)).WithTrailingTrivia(SyntaxFactory.Space));
        }

        ParameterListSyntax list = method.ParameterList.WithParameters(
            Inserted(parameters, hasRest ? parameters.Count - 1 : parameters.Count, added.WithAdditionalAnnotations(Formatter.Annotation)));
        return document.WithSyntaxRoot(root.ReplaceNode(method.ParameterList, list));
    }

    /// <summary>The list with the parameter, on a line of its own where the others have one.</summary>
    private static SeparatedSyntaxList<ParameterSyntax> Inserted(SeparatedSyntaxList<ParameterSyntax> parameters, int index, ParameterSyntax added)
    {
        if (parameters.Count == 0)
            return SyntaxFactory.SingletonSeparatedList(added);

        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        if (parameters.SeparatorCount > 0)
        {
            comma = parameters.GetSeparator(parameters.SeparatorCount - 1);
            added = added.WithLeadingTrivia(parameters[parameters.Count - 1].GetLeadingTrivia());
        }

        List<SyntaxNodeOrToken> nodes = [.. parameters.GetWithSeparators()];
        nodes.InsertRange(index == parameters.Count ? nodes.Count : index * 2, index == parameters.Count ? [comma, added] : [added, comma]);
        return SyntaxFactory.SeparatedList<ParameterSyntax>(nodes);
    }

    private static bool IsIterator(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(SyntaxKind.AsyncKeyword) && method.ReturnType.ToString().Contains("IAsyncEnumerable");

    private static NameSyntax Qualified(string name) =>
        SyntaxFactory.ParseName($"global::{name}").WithAdditionalAnnotations(Simplifier.Annotation);
}
