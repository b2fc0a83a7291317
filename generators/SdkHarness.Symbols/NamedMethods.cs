using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>The methods that an attribute of a tool can name.</summary>
internal static class NamedMethods
{
    /// <summary>
    /// The methods of that name in the tool set and in what it derives from, as far as its generated code can call them: of a base class no private
    /// one, and no protected one whose name a nearer class takes.
    /// </summary>
    public static IEnumerable<ToolMethod> Of(INamedTypeSymbol toolSet, string name)
    {
        bool isTaken = false;
        for (INamedTypeSymbol? at = toolSet; at is not null; at = at.BaseType)
        {
            bool isOwn = SymbolEqualityComparer.Default.Equals(at, toolSet);
            foreach (ISymbol member in at.GetMembers(name))
            {
                if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, PartialDefinitionPart: null } method && (isOwn || IsReachable(method, toolSet, isTaken)))
                    yield return new ToolMethod(method, toolSet);
            }

            isTaken |= !at.GetMembers(name).IsEmpty;
        }
    }

    private static bool IsReachable(IMethodSymbol method, INamedTypeSymbol toolSet, bool isTaken)
    {
        bool isNear = SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, toolSet.ContainingAssembly);
        return method.DeclaredAccessibility switch
        {
            Accessibility.Public => true,
            Accessibility.Internal => isNear,
            Accessibility.ProtectedOrInternal => isNear || !isTaken,
            Accessibility.Protected => !isTaken,
            Accessibility.ProtectedAndInternal => isNear && !isTaken,
            _ => false,
        };
    }

    /// <summary>Whether the tool set itself has a member of that name that is no method.</summary>
    public static bool IsOtherMember(INamedTypeSymbol toolSet, string name) =>
        toolSet.GetMembers(name).Any(static member => member is not IMethodSymbol);
}
