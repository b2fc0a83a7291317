using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>The tool sets that an assembly declares.</summary>
internal static class DeclaredToolSets
{
    /// <summary>All of them, in the order of files and lines.</summary>
    public static IReadOnlyList<INamedTypeSymbol> In(IAssemblySymbol assembly) => Sorted(assembly, static type => type.IsToolSet());

    /// <summary>Tool sets and agents, in the order of files and lines.</summary>
    public static IReadOnlyList<INamedTypeSymbol> AndAgents(IAssemblySymbol assembly) =>
        Sorted(assembly, static type => type.IsToolSet() || type.Has(AttributeNames.Agent));

    private static List<INamedTypeSymbol> Sorted(IAssemblySymbol assembly, Func<INamedTypeSymbol, bool> isMeant)
    {
        var found = new List<INamedTypeSymbol>();
        Collect(assembly.GlobalNamespace, isMeant, found);
        found.Sort(static (one, other) => Compare(one.Locations[0], other.Locations[0]));
        return found;
    }

    /// <summary>Both are top-level classes, so members of types, which are dear to read, are not looked at.</summary>
    private static void Collect(INamespaceSymbol within, Func<INamedTypeSymbol, bool> isMeant, List<INamedTypeSymbol> found)
    {
        foreach (INamedTypeSymbol type in within.GetTypeMembers())
        {
            if (type.TypeKind == TypeKind.Class && isMeant(type))
                found.Add(type);
        }

        foreach (INamespaceSymbol inner in within.GetNamespaceMembers())
            Collect(inner, isMeant, found);
    }

    private static int Compare(Location one, Location other)
    {
        int byFile = string.CompareOrdinal(one.SourceTree?.FilePath, other.SourceTree?.FilePath);
        return byFile != 0 ? byFile : one.SourceSpan.Start.CompareTo(other.SourceSpan.Start);
    }
}
