using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
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

    /// <summary>A tool's description: <c>[Tool(Description = …)]</c>, else that of the nearest declaration that has one.</summary>
    public static string Description(this ToolMethod tool) =>
        tool.Declarations.Select(static declaration => declaration.Find(AttributeNames.Tool)?.Named<string>("Description")).FirstOrDefault(static text => text is not null)
        ?? First(tool.Declarations.Select(static declaration => declaration.Description()));

    /// <summary>The description of a tool's parameter, by the nearest declaration that has one.</summary>
    public static string Description(this ToolMethod tool, IParameterSymbol parameter) =>
        First(tool.Declarations.Select(declaration => declaration.Parameters[parameter.Ordinal].Description()));

    private static string First(IEnumerable<string> descriptions) => descriptions.FirstOrDefault(static text => text.Length > 0) ?? "";

    /// <summary>The symbol's own description; empty where it has none.</summary>
    public static string Description(this ISymbol symbol) =>
        symbol.Find(DescriptionAttribute)?.Argument<string>(0) ?? Text(symbol, "summary", name: null);

    /// <summary>A parameter's description; of a record's, also what the property says.</summary>
    public static string Description(this IParameterSymbol parameter) =>
        parameter.Find(DescriptionAttribute)?.Argument<string>(0)
        ?? Text(parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax
                ? constructor.ContainingType
                : parameter.ContainingSymbol, "param", parameter.Name);

    private static string Text(ISymbol symbol, string element, string? name)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (Parse(reference.GetSyntax()) is not { } doc)
                continue;
            XElement? found = doc.Elements(element).FirstOrDefault(e => name is null || (string?)e.Attribute("name") == name);
            if (found is not null && Flatten(found) is { Length: > 0 } text)
                return text;
        }

        return "";
    }

    private static XElement? Parse(SyntaxNode declaration)
    {
        string trivia = declaration.GetLeadingTrivia().ToFullString();
        if (trivia.IndexOf("///", StringComparison.Ordinal) < 0)
            return null;

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
            return null; // the compiler itself says what is wrong with the comment
        }
    }

    private static string Flatten(XElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        return Regex.Replace(text.ToString(), @"\s+", " ").Trim();
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (XNode node in element.Nodes())
        {
            if (node is XText words)
                text.Append(words.Value);
            else if (node is XElement child)
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
