using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>The lock file's entries that the code has no more, each with the class where people will look for it.</summary>
internal sealed class LockOrphans
{
    private readonly Dictionary<INamedTypeSymbol, List<LockEntry>> byType = new(SymbolEqualityComparer.Default);
    private readonly List<LockEntry> homeless = [];

    /// <summary>Those for which no class is left.</summary>
    public IReadOnlyList<LockEntry> Homeless => homeless;

    public IReadOnlyList<LockEntry> Of(INamedTypeSymbol type) => byType.TryGetValue(type, out List<LockEntry>? entries) ? entries : [];

    /// <summary>Reads the classes of an assembly once; nothing is gone while a class waits to be completed.</summary>
    public static LockOrphans Read(LockFile file, IAssemblySymbol assembly)
    {
        var orphans = new LockOrphans();
        var types = new List<INamedTypeSymbol>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (INamedTypeSymbol type in DeclaredToolSets.AndAgents(assembly))
        {
            string? lines = LockedLines.Of(type);
            if (lines is null || (type.IsToolSet() && LockEntry.ReadLines(lines).Count() != type.Tools().Count))
                return orphans;

            types.Add(type);
            keys.UnionWith(LockEntry.ReadLines(lines).Select(static entry => entry.Key));
        }

        if (LockedLines.Of(assembly) is { } accepted)
            keys.UnionWith(LockEntry.ReadLines(accepted).Select(static entry => entry.Key));
        foreach (LockEntry entry in file.Entries.Where(entry => !keys.Contains(entry.Key)).OrderBy(static entry => entry.Key, StringComparer.Ordinal))
        {
            if (Home(entry, types) is not { } home)
                orphans.homeless.Add(entry);
            else if (orphans.byType.TryGetValue(home, out List<LockEntry>? known))
                known.Add(entry);
            else
                orphans.byType.Add(home, [entry]);
        }

        return orphans;
    }

    /// <summary>The set whose name begins the tool's, else the first class.</summary>
    private static INamedTypeSymbol? Home(LockEntry entry, List<INamedTypeSymbol> types)
    {
        INamedTypeSymbol? home = null;
        foreach (INamedTypeSymbol type in types)
        {
            if (type.IsToolSet()
                && entry.Key.StartsWith($"{LockEntry.Tool}{type.ToolSetName()}_", StringComparison.Ordinal)
                && (home is null || type.ToolSetName().Length > home.ToolSetName().Length))
            {
                home = type;
            }
        }

        return home ?? (types.Count > 0 ? types[0] : null);
    }
}
