using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>How messages call things.</summary>
internal static class Naming
{
    /// <summary>Every type of every tool asks for its namespace's name, which the compiler puts together anew each time.</summary>
    private static readonly ConditionalWeakTable<INamespaceSymbol, string> Spaces = new();

    /// <summary><c>CrmTools.GetAccountAsync</c>.</summary>
    public static string Qualified(this ISymbol member) => $"{member.ContainingType.Name}.{member.Name}";

    /// <summary><c>Shop.Desk+CrmTools</c> for a class in a class, which a namespace may hold a <c>Shop.Desk.CrmTools</c> beside.</summary>
    public static string Placed(this INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{outer.Placed()}+{type.Name}" : type.ToDisplayString();

    /// <summary>The full name of the namespace that declares a type; empty where none does, as of what stands in <c>List&lt;&gt;</c>.</summary>
    public static string Space(this ITypeSymbol type) =>
        type.ContainingNamespace is { } space ? Spaces.GetValue(space, static space => space.ToDisplayString()) : "";

    /// <summary>What an attribute stands on: <c>'CrmTools.GetAccountAsync'</c>, <c>'CrmTools'</c> or <c>the assembly</c>.</summary>
    public static string Element(ISymbol symbol) => symbol switch
    {
        IAssemblySymbol or IModuleSymbol or INamespaceSymbol => "the assembly",
        IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type } => $"the constructor of '{type.Name}'",
        IMethodSymbol { AssociatedSymbol: { ContainingType: not null } property } => $"'{property.Qualified()}'",
        ITypeSymbol => $"'{symbol.Name}'",
        { ContainingType: not null } => $"'{symbol.Qualified()}'",
        _ => $"'{symbol.Name}'",
    };

    /// <summary><c>'crm.forecast' and 'crm.note'</c>.</summary>
    public static string Scopes(IReadOnlyList<AttributeData> scopes) => Listed([.. scopes.Select(static scope => $"'{ToolPolicy.Scope(scope)}'")]);

    /// <summary><c>a, b and c</c>.</summary>
    public static string Listed(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[items.Count - 1]}";
}
