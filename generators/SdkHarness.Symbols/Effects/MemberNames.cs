using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>How a path calls its steps.</summary>
internal static class MemberNames
{
    /// <summary><c>AccountCache.Touch</c>, <c>new AccountCache</c>, <c>AccountCache.Entries</c> for an accessor of it.</summary>
    public static string Of(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => $"{type.Name}'s static initializers",
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => $"new {constructor.ContainingType.Name}",
        IMethodSymbol { AssociatedSymbol: { } member } => Of(member),
        IPropertySymbol { IsIndexer: true } indexer => $"{indexer.ContainingType.Name}[]",
        IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation } method => $"{method.ContainingType.Name}.{method.Name.Substring(method.Name.LastIndexOf('.') + 1)}",
        { ContainingType: { IsExtension: true, ContainingType: { } holder } } => $"{holder.Name}.{symbol.Name}",
        { ContainingType: { } type } => $"{type.Name}.{symbol.Name}",
        _ => symbol.Name,
    };
}
