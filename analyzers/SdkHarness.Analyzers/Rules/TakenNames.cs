using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>Who has which name in a compilation: the first in the order of files and lines.</summary>
/// <remarks>
/// Read once a compilation, when the first tool set is met, so that duplicates show while typing. Tools' names that differ in case only are one:
/// Semantic Kernel finds functions without regard to it.
/// </remarks>
internal sealed class TakenNames
{
    private readonly Dictionary<string, INamedTypeSymbol> toolSets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ToolMethod> tools = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first tool set of that name.</summary>
    public INamedTypeSymbol? ToolSet(string name) => toolSets.TryGetValue(name, out INamedTypeSymbol? type) ? type : null;

    /// <summary>The first tool that the model would see under that name.</summary>
    public ToolMethod? Tool(string toolSet, string name) =>
        tools.TryGetValue(ToolNames.Function(toolSet, name), out ToolMethod? method) ? method : null;

    /// <summary>Whether nobody but the tool itself has the name.</summary>
    public bool IsFree(string toolSet, string name, ToolMethod tool) =>
        Tool(toolSet, name) is not { } other || AreOne(other, tool);

    /// <summary>Whether it is the same method of the same set.</summary>
    public static bool AreOne(ToolMethod one, ToolMethod other) =>
        SymbolEqualityComparer.Default.Equals(one.Symbol, other.Symbol) && SymbolEqualityComparer.Default.Equals(one.ToolSet, other.ToolSet);

    /// <summary>Reads the tool sets that an assembly declares.</summary>
    public static TakenNames Read(IAssemblySymbol assembly)
    {
        var names = new TakenNames();
        foreach (INamedTypeSymbol toolSet in DeclaredToolSets.In(assembly))
        {
            string set = toolSet.ToolSetName();
            if (!names.toolSets.ContainsKey(set))
                names.toolSets.Add(set, toolSet);
            foreach (ToolMethod tool in toolSet.Tools())
            {
                string function = ToolNames.Function(set, tool.ToolName());
                if (!names.tools.ContainsKey(function))
                    names.tools.Add(function, tool);
            }
        }

        return names;
    }
}
