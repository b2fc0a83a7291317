using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>The tool sets that an assembly declares.</summary>
internal static class DeclaredToolSets
{
    /// <summary>All of them, in the order of files and lines.</summary>
    public static IReadOnlyList<INamedTypeSymbol> In(IAssemblySymbol assembly)
    {
        var found = new List<INamedTypeSymbol>();
        Collect(assembly.GlobalNamespace, found);
        found.Sort(static (one, other) => Compare(one.Locations[0], other.Locations[0]));
        return found;
    }

    /// <summary>Tool sets are top-level classes, so members of types, which are dear to read, are not looked at.</summary>
    private static void Collect(INamespaceSymbol within, List<INamedTypeSymbol> found)
    {
        foreach (INamedTypeSymbol type in within.GetTypeMembers())
        {
            if (type.TypeKind == TypeKind.Class && type.IsToolSet())
                found.Add(type);
        }

        foreach (INamespaceSymbol inner in within.GetNamespaceMembers())
            Collect(inner, found);
    }

    private static int Compare(Location one, Location other)
    {
        int byFile = string.CompareOrdinal(one.SourceTree?.FilePath, other.SourceTree?.FilePath);
        return byFile != 0 ? byFile : one.SourceSpan.Start.CompareTo(other.SourceSpan.Start);
    }
}
