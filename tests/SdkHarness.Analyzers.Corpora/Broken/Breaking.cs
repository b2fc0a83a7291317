using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SdkHarness.Analyzers.Corpora.Broken;

/// <summary>Breaks a document as half-typed code is broken, and worse: one to four changes, and sometimes an end before its end.</summary>
/// <param name="seed">The document.</param>
/// <param name="random">Decides everything.</param>
internal sealed class Breaking(Seed seed, Random random)
{
    private static readonly string[] Stray =
    [
        "{", "}", "(", ")", "[", "]", "<", ">", ";", ",", ".", ":", "=", "=>", "?", "??", "!", "*", "&", "@", "#", "\"", "\"\"\"", "'", "$\"{", "/*", "//",
        "#if X\n", "\n#error\n", "async ", "await ", "partial ", "static ", "abstract ", "sealed ", "override ", "virtual ", "new ", "ref ", "out ", "in ", "params ",
        "this ", "base.", "where T : ", "required ", "readonly ", "record ", "struct ", "interface ", "enum ", "class ", "namespace ", "void ", "var ", "dynamic ",
        "delegate ", "event ", "operator +", "implicit operator ", "extension(", "yield return ", "yield break;", "lock(", "fixed(", "unsafe ", "stackalloc ", "with { ",
        "is not ", "switch { ", "goto ", "checked(", "nameof(", "typeof(", "default", "global::", "field", "[return: ", "[assembly: ", "[ToolSet(null)]", "[ReadScope(null)]",
        "[WriteScope(\"\")]", "[OnFailure]", "[RequiresApproval(When = null)]", "[Agent(null)]", "[UsesTools<>]", "[Grant(Read = null)]", "[NotATool]", "[LookupWith(null)]",
    ];

    private static readonly string[] Values =
        ["null", "-1", "0", "999999999999999999999999", "1e999", "double.NaN", "\"\"", "\"\\ud800\"", "\"\\0\"", "'x'", "typeof(void)", "new[] { 1 }", "(object)null", "nameof(Missing)", "default", "Failure.Any", "(Failure)77", "(Recovery)99", "[]", "[null]"];

    private readonly SyntaxNode _root = seed.Tree.GetRoot();
    private readonly string _text = seed.Tree.GetText().ToString();

    public string Break()
    {
        if (_text.Length == 0)
            return _text;
        // A truncation alone, at any position, is what a document is while somebody types it for the first time.
        if (random.Next(8) == 0)
            return _text[..random.Next(_text.Length)];

        var changes = new List<TextChange>();
        for (int count = random.Next(1, 5); count > 0; count--)
        {
            if (Change() is { } change && !changes.Exists(other => other.Span.IntersectsWith(change.Span)))
                changes.Add(change);
        }

        changes.Sort(static (one, other) => other.Span.Start.CompareTo(one.Span.Start));
        var text = new StringBuilder(_text);
        foreach (TextChange change in changes)
            text.Remove(change.Span.Start, change.Span.Length).Insert(change.Span.Start, change.NewText);
        if (random.Next(10) == 0)
            text.Length = random.Next(text.Length);
        return text.ToString();
    }

    private TextChange? Change() => random.Next(16) switch
    {
        0 => Token() is { } token ? new TextChange(token.Span, "") : null,
        1 => Token() is { } token ? new TextChange(token.Span, $"{token.Text} {token.Text}") : null,
        2 => Swapped(),
        3 => Token() is { } token ? new TextChange(new TextSpan(token.SpanStart, 0), Stray[random.Next(Stray.Length)]) : null,
        4 => Token() is { } token ? new TextChange(token.Span, Stray[random.Next(Stray.Length)]) : null,
        5 => Node<TypeSyntax>() is { } type ? new TextChange(type.Span, random.Next(3) switch { 0 => "Missing", 1 => "Missing<Gone>", _ => "" }) : null,
        6 => Renamed<TypeSyntax>(),
        7 => Node<AttributeArgumentListSyntax>() is { } arguments ? new TextChange(arguments.Span, random.Next(2) == 0 ? "" : "()") : null,
        8 => Node<AttributeArgumentSyntax>() is { } argument ? new TextChange(argument.Span, Values[random.Next(Values.Length)]) : null,
        9 => Node<AttributeArgumentSyntax>() is { } argument ? new TextChange(argument.Span, "") : null,
        10 => Node<AttributeListSyntax>() is { } attributes ? new TextChange(attributes.Span, random.Next(2) == 0 ? "" : $"{attributes} {attributes}") : null,
        11 => Node<MemberDeclarationSyntax>() is { } member ? new TextChange(member.FullSpan, random.Next(2) == 0 ? "" : member.ToFullString() + member.ToFullString()) : null,
        12 => Node<ParameterSyntax>() is { } parameter ? new TextChange(parameter.Span, random.Next(3) switch { 0 => "", 1 => $"{parameter}, {parameter}", _ => $"ref {parameter}" }) : null,
        13 => Node<ExpressionSyntax>() is { } expression ? new TextChange(expression.Span, random.Next(2) == 0 ? "" : Values[random.Next(Values.Length)]) : null,
        14 => Renamed<IdentifierNameSyntax>(),
        _ => Node<BlockSyntax>() is { } block ? new TextChange(block.Span, random.Next(3) switch { 0 => "", 1 => ";", _ => "{" }) : null,
    };

    /// <summary>A node that takes the place of another of its kind: types that contain themselves, bases that are members, names of something else.</summary>
    private TextChange? Renamed<T>()
        where T : SyntaxNode => Node<T>() is { } one && Node<T>() is { } other ? new TextChange(one.Span, other.ToString()) : null;

    private TextChange? Swapped()
    {
        if (Token() is not { } one || one.GetNextToken() is not { RawKind: not (int)SyntaxKind.None } next)
            return null;
        return new TextChange(TextSpan.FromBounds(one.SpanStart, next.Span.End), $"{next.Text} {one.Text}");
    }

    private SyntaxToken? Token()
    {
        SyntaxToken token = _root.FindToken(random.Next(_text.Length));
        return token.Span.Length > 0 ? token : null;
    }

    /// <summary>A node around or after a random position, so that every part of the document has its share.</summary>
    private T? Node<T>()
        where T : SyntaxNode
    {
        SyntaxToken token = _root.FindToken(random.Next(_text.Length));
        for (int steps = 0; steps < 200 && !token.IsKind(SyntaxKind.None); steps++)
        {
            if (token.Parent?.FirstAncestorOrSelf<T>() is { Span.Length: > 0 } found)
                return found;
            token = token.GetNextToken();
        }

        return null;
    }
}
