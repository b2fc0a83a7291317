using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkHarness.Analyzers.Corpora.Precision;

/// <summary>Declares every tool to be a write or a read as told, and strips the policies that the source text has.</summary>
/// <param name="isWrite">Tells of a tool, by its name, whether it is declared to be a write.</param>
internal sealed class Declaration(Func<string, bool> isWrite) : CSharpSyntaxRewriter
{
    private static readonly HashSet<string> Authority =
        ["ReadScope", "WriteScope", "RequiresApproval", "AutoApproved", "Blocked", "RequiresEvidence"];

    private readonly List<string> _tools = [];

    /// <summary>The tools that were declared, in the order of the text.</summary>
    public IReadOnlyList<string> Tools => _tools;

    public SyntaxTree Declare(string file)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(Repository.Root, file)), Harness.Options).GetRoot();
        return CSharpSyntaxTree.Create((CSharpSyntaxNode)Visit(root), Harness.Options, file);
    }

    public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node) =>
        node.Identifier.Text.EndsWith("Tools", StringComparison.Ordinal) ? base.VisitClassDeclaration(node) : node;

    public override SyntaxNode VisitRecordDeclaration(RecordDeclarationSyntax node) => node;

    public override SyntaxNode VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        if (!node.Modifiers.Any(SyntaxKind.PublicKeyword))
            return node;

        string tool = JsonNamingPolicy.SnakeCaseLower.ConvertName(node.Identifier.Text);
        _tools.Add(tool);
        AttributeSyntax scope = SyntaxFactory.Attribute(
            SyntaxFactory.ParseName(isWrite(tool) ? "WriteScope" : "ReadScope"), SyntaxFactory.ParseAttributeArgumentList($"(\"corpus.{tool}\")"));
        SyntaxTriviaList comments = node.GetLeadingTrivia();
        IEnumerable<AttributeListSyntax> kept = node.AttributeLists
            .Where(static list => !list.Attributes.Any(static attribute => Authority.Contains(attribute.Name.ToString())))
            .Select(static list => list.WithoutLeadingTrivia());
        return node.WithAttributeLists([]).WithoutLeadingTrivia()
            .WithAttributeLists([SyntaxFactory.AttributeList([scope]).WithLeadingTrivia(comments), .. kept]);
    }
}
