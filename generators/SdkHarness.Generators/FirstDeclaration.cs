using Microsoft.CodeAnalysis;

namespace SdkHarness.Generators;

/// <summary>Picks the one place at which a type is read, where it has the attribute on several parts or is declared twice.</summary>
/// <remarks>Either is an error of the compiler's. A generator that read the type twice would write a file twice, and throw.</remarks>
internal static class FirstDeclaration
{
    /// <summary>Whether the declaration is the first that has the attribute, of the first type with its name.</summary>
    public static bool IsFirst(this GeneratorAttributeSyntaxContext context)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        return SymbolEqualityComparer.Default.Equals(((INamespaceOrTypeSymbol)type.ContainingSymbol).GetTypeMembers(type.Name, type.Arity)[0], type)
            && HasFirst(context, type);
    }

    private static bool HasFirst(GeneratorAttributeSyntaxContext context, INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, context.Attributes[0].AttributeClass))
            {
                return attribute.ApplicationSyntaxReference is { } place
                    && place.SyntaxTree == context.TargetNode.SyntaxTree
                    && context.TargetNode.FullSpan.Contains(place.Span);
            }
        }

        return false;
    }
}
