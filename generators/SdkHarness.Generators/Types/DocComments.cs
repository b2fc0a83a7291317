using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>Descriptions: <c>[Description]</c>, else the doc comment.</summary>
/// <remarks>
/// The comment is read from the source text itself, since the compiler hands it over only where a documentation file is asked for: a
/// contract must not change with that switch.
/// </remarks>
internal static class DocComments
{
    private const string DescriptionAttribute = "System.ComponentModel.DescriptionAttribute";

    private static readonly XElement Nothing = new("doc");

    /// <summary>A method's comment is asked for by each of its parameters.</summary>
    private static readonly ConditionalWeakTable<SyntaxNode, XElement> Parsed = new();

    /// <summary>A tool's description: <c>[Tool(Description = …)]</c>, else that of the nearest declaration that has one.</summary>
    public static string Description(this ToolMethod tool) =>
        tool.Declarations.Select(static declaration => declaration.Find(AttributeNames.Tool)?.Named<string>("Description")).FirstOrDefault(static text => text is not null)
        ?? First(tool.Declarations.Select(static declaration => declaration.Description()));

    /// <summary>The description of a tool's parameter, by the nearest declaration that has one.</summary>
    public static string Description(this ToolMethod tool, IParameterSymbol parameter) =>
        First(tool.Declarations.Select(declaration => declaration.Parameters[parameter.Ordinal].Description()));

    private static string First(IEnumerable<string> descriptions) => descriptions.FirstOrDefault(static text => text.Length > 0) ?? "";

    /// <summary>The texts of a tool's <c>example</c> elements, each a whole call; of the nearest declaration that has any.</summary>
    public static IReadOnlyList<string> Examples(this ToolMethod tool) =>
        FirstOf(tool.Declarations.Select(static declaration => Texts(Elements(declaration).Where(IsExample))));

    /// <summary>The texts of the <c>example</c> elements of a tool's parameter, by the nearest declaration that has any.</summary>
    public static IReadOnlyList<string> Examples(this ToolMethod tool, IParameterSymbol parameter) =>
        FirstOf(tool.Declarations.Select(declaration => declaration.Parameters[parameter.Ordinal].Examples()));

    /// <summary>The description of a symbol, or of the nearest that it overrides or implements and that has one.</summary>
    public static string Description(this ISymbol symbol) =>
        First(WithInherited(symbol).Select(static one => one.Find(DescriptionAttribute)?.Argument<string>(0) ?? Text(Elements(one).Where(IsSummary))));

    /// <summary>The examples of a property or field, beside or within its summary; the nearest that has any.</summary>
    public static IReadOnlyList<string> Examples(this ISymbol symbol) => FirstOf(WithInherited(symbol).Select(
        static one => Texts(Elements(one).Concat(Elements(one).Where(IsSummary).SelectMany(static summary => summary.Elements())).Where(IsExample))));

    /// <summary>A parameter's description; of a record's, what stands on the record, or on the one that it inherits a parameter of that name from.</summary>
    public static string Description(this IParameterSymbol parameter) =>
        parameter.Find(DescriptionAttribute)?.Argument<string>(0) ?? First(Declared(parameter).Select(static element => Text([element])));

    /// <summary>The examples within a parameter's description.</summary>
    public static IReadOnlyList<string> Examples(this IParameterSymbol parameter) =>
        FirstOf(Declared(parameter).Select(static element => Texts(element.Elements().Where(IsExample))));

    private static IReadOnlyList<string> FirstOf(IEnumerable<IReadOnlyList<string>> examples) =>
        examples.FirstOrDefault(static texts => texts.Count > 0) ?? [];

    private static bool IsSummary(XElement element) => element.Name.LocalName == "summary";

    private static bool IsExample(XElement element) => element.Name.LocalName == "example";

    private static string Text(IEnumerable<XElement> elements) => First(elements.Select(Flatten));

    private static List<string> Texts(IEnumerable<XElement> examples) => [.. examples.Select(static example => example.Value.Trim())];

    /// <summary>The <c>param</c> elements that speak of a parameter.</summary>
    private static IEnumerable<XElement> Declared(IParameterSymbol parameter)
    {
        IEnumerable<ISymbol> places = IsOfPrimaryConstructor(parameter) ? BasesOf(parameter.ContainingType) : [parameter.ContainingSymbol];
        return places.SelectMany(Elements).Where(element => element.Name.LocalName == "param" && (string?)element.Attribute("name") == parameter.Name);
    }

    private static bool IsOfPrimaryConstructor(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax;

    private static IEnumerable<ISymbol> BasesOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
            yield return at;
    }

    /// <summary>A symbol; then, of a property, those that it overrides and those of interfaces that it implements.</summary>
    private static IEnumerable<ISymbol> WithInherited(ISymbol symbol)
    {
        yield return symbol;
        if (symbol is not IPropertySymbol property)
            yield break;
        for (IPropertySymbol? at = property.OverriddenProperty; at is not null; at = at.OverriddenProperty)
            yield return at;
        foreach (INamedTypeSymbol face in property.ContainingType.AllInterfaces)
        {
            foreach (IPropertySymbol member in face.GetMembers(property.Name).OfType<IPropertySymbol>())
                yield return member;
        }
    }

    private static IEnumerable<XElement> Elements(ISymbol symbol)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            foreach (XElement element in Parsed.GetValue(Commented(reference.GetSyntax()), Parse).Elements())
                yield return element;
        }
    }

    /// <summary>A field's own syntax is a part of its declaration, before which the comment stands.</summary>
    private static SyntaxNode Commented(SyntaxNode syntax) =>
        syntax is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } ? field : syntax;

    private static XElement Parse(SyntaxNode declaration)
    {
        string trivia = declaration.GetLeadingTrivia().ToFullString();
        if (trivia.IndexOf("///", StringComparison.Ordinal) < 0)
            return Nothing;

        var xml = new StringBuilder("<doc>");
        foreach (string line in trivia.Split('\n'))
        {
            string text = line.Trim();
            if (text.StartsWith("///", StringComparison.Ordinal))
                xml.Append(text, 3, text.Length - 3).Append('\n');
        }

        try
        {
            return XElement.Parse(xml.Append("</doc>").ToString(), LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return Nothing; // the compiler itself says what is wrong with the comment
        }
    }

    private static string Flatten(XElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        return OnOneLine(text);
    }

    /// <summary>The text with one space for each run of white space, and none at its ends.</summary>
    private static string OnOneLine(StringBuilder text)
    {
        var line = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                line.Append(text[i]);
            else if (line.Length > 0 && line[line.Length - 1] != ' ')
                line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (XNode node in element.Nodes())
        {
            if (node is XText words)
                text.Append(words.Value);
            else if (node is XElement child && !IsExample(child))
                AppendElement(text, child);
        }
    }

    private static void AppendElement(StringBuilder text, XElement element)
    {
        string? reference = (string?)element.Attribute("cref") ?? (string?)element.Attribute("langword") ?? (string?)element.Attribute("name");
        if (element.IsEmpty && reference is not null)
            text.Append(reference.Substring(reference.LastIndexOfAny(['.', ':']) + 1));
        else
            Append(text, element);
        if (element.Name.LocalName is "para" or "br" or "item")
            text.Append(' ');
    }
}
