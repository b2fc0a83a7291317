using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkHarness.Analyzers;

/// <summary>Finds what an attribute in the source declares.</summary>
internal static class Attributes
{
    /// <summary>Whether the attribute is written with one of the names, so that others need not be bound.</summary>
    public static bool IsWrittenAs(this AttributeSyntax attribute, string name)
    {
        string written = attribute.Name switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            _ => "",
        };
        return written.StartsWith(name, StringComparison.Ordinal)
            && (written.Length == name.Length || (written.Length == name.Length + 9 && written.EndsWith("Attribute", StringComparison.Ordinal)));
    }

    /// <summary>What the attribute stands on, and its data; nothing where the code does not bind.</summary>
    public static (ISymbol Element, AttributeData Data)? Read(this AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        if (attribute.Parent?.Parent is not { } declaration)
            return null;

        ISymbol? element = declaration switch
        {
            CompilationUnitSyntax => model.Compilation.Assembly,
            BaseFieldDeclarationSyntax field => field.Declaration.Variables.Count > 0 ? model.GetDeclaredSymbol(field.Declaration.Variables[0], cancellationToken) : null,
            LambdaExpressionSyntax => model.GetSymbolInfo(declaration, cancellationToken).Symbol,
            _ => model.GetDeclaredSymbol(declaration, cancellationToken),
        };
        if (element is null)
            return null;

        AttributeData? data = Find(element, attribute) ?? (element is IAssemblySymbol ? Find(model.Compilation.SourceModule, attribute) : null);
        return data is null ? null : (element, data);
    }

    private static AttributeData? Find(ISymbol element, AttributeSyntax attribute)
    {
        foreach (AttributeData data in element.GetAttributes())
        {
            if (data.ApplicationSyntaxReference is { } written && written.SyntaxTree == attribute.SyntaxTree && written.Span == attribute.Span)
                return data;
        }

        return null;
    }
}
