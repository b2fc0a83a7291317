using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>The methods that an attribute of a tool can name.</summary>
internal static class NamedMethods
{
    /// <summary>The methods of that name in the tool set and in what it derives from, as far as its own code can call them.</summary>
    public static IEnumerable<IMethodSymbol> Of(INamedTypeSymbol toolSet, string name)
    {
        for (INamedTypeSymbol? at = toolSet; at is not null; at = at.BaseType)
        {
            foreach (ISymbol member in at.GetMembers(name))
            {
                bool reachable = member.DeclaredAccessibility != Accessibility.Private || SymbolEqualityComparer.Default.Equals(at, toolSet);
                if (reachable && member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
                    yield return method;
            }
        }
    }

    /// <summary>Whether the tool set itself has a member of that name that is no method.</summary>
    public static bool IsOtherMember(INamedTypeSymbol toolSet, string name) =>
        toolSet.GetMembers(name).Any(static member => member is not IMethodSymbol);
}
