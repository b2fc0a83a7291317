using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>Reads the lock file's lines off what the generator has added to a class or an assembly.</summary>
internal static class LockedLines
{
    /// <summary>Its lines, or nothing where the generator has added none.</summary>
    public static string? Of(ISymbol symbol) => symbol.Find(AttributeNames.LockEntries)?.Argument<string>(0);

    /// <summary>The tool's name where the entry is one of a tool, else the class's.</summary>
    public static Location Place(INamedTypeSymbol type, LockEntry entry)
    {
        if (entry.Key.StartsWith(LockEntry.Tool, StringComparison.Ordinal))
        {
            string set = type.ToolSetName();
            foreach (ToolMethod tool in type.Tools())
            {
                if (entry.Key == LockEntry.Tool + ToolNames.Function(set, tool.ToolName()))
                    return tool.Place();
            }
        }

        return type.Place();
    }
}
