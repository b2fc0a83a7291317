using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkHarness.Symbols;

/// <summary>Whether a class can take its generated part.</summary>
internal static class CompletableClass
{
    /// <summary>What is in the way and what to do about it, or <see langword="null"/>.</summary>
    public static (string What, string Advice)? Obstacle(INamedTypeSymbol type) =>
        type.ContainingType is not null ? ("is nested in another type", "move it to the top level")
        : type.IsGenericType ? ("is generic", "give it no type parameters")
        : type.IsStatic ? ("is static", "make it an ordinary class, whose instances the harness makes")
        : type.IsAbstract ? ("is abstract", "make it a concrete class")
        : type.IsFileLocal ? ("is local to its file", "make it internal")
        : !IsPartial(type) ? ("is not partial", "declare it 'partial'")
        : null;

    private static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.All(static reference =>
        reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
