using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>What an agent's class declares: its tool sets, its agents and its grant.</summary>
/// <remarks>Holds symbols, so it lives no longer than one callback.</remarks>
internal sealed class DeclaredAgent
{
    private IReadOnlyList<AgentTool>? _tools;

    public DeclaredAgent(INamedTypeSymbol type)
    {
        Type = type;
        Grant = type.Find(AttributeNames.Grant);
        Reads = Grant?.NamedStrings("Read") ?? [];
        Writes = Grant?.NamedStrings("Write") ?? [];
        Labels = Grant?.NamedStrings("Labels") ?? [];
    }

    public INamedTypeSymbol Type { get; }

    public AttributeData? Grant { get; }

    public IReadOnlyList<string> Reads { get; }

    public IReadOnlyList<string> Writes { get; }

    public IReadOnlyList<string> Labels { get; }

    /// <summary>Each tool set with the attribute that names it.</summary>
    public IEnumerable<(INamedTypeSymbol ToolSet, AttributeData Attribute)> ToolSets =>
        Classes(AttributeNames.UsesTools).Where(static used => used.Type.IsToolSet());

    /// <summary>Every tool of its sets, offered or not.</summary>
    public IReadOnlyList<AgentTool> Tools => _tools ??= ReadTools();

    /// <summary>The agent and those that it hands work to, directly or through others; itself first, each once.</summary>
    public IReadOnlyList<DeclaredAgent> WithAgents()
    {
        var all = new List<DeclaredAgent> { this };
        for (int i = 0; i < all.Count; i++)
        {
            foreach ((INamedTypeSymbol type, _) in all[i].Classes(AttributeNames.UsesAgent))
            {
                if (type.Has(AttributeNames.Agent) && !all.Exists(known => SymbolEqualityComparer.Default.Equals(known.Type, type)))
                    all.Add(new DeclaredAgent(type));
            }
        }

        return all;
    }

    public bool IsSame(DeclaredAgent other) => SymbolEqualityComparer.Default.Equals(Type, other.Type);

    /// <summary>The types that such attributes name, whether or not they are what the attribute takes them for.</summary>
    public IEnumerable<(ITypeSymbol Type, AttributeData Attribute)> Named(string attributeName)
    {
        foreach (AttributeData attribute in Type.FindAll(attributeName))
        {
            if (attribute.AttributeClass?.TypeArguments is [{ TypeKind: not TypeKind.Error } type])
                yield return (type, attribute);
        }
    }

    private IEnumerable<(INamedTypeSymbol Type, AttributeData Attribute)> Classes(string attributeName)
    {
        foreach ((ITypeSymbol type, AttributeData attribute) in Named(attributeName))
        {
            if (type is INamedTypeSymbol named)
                yield return (named, attribute);
        }
    }

    private List<AgentTool> ReadTools()
    {
        var tools = new List<AgentTool>();
        foreach (INamedTypeSymbol toolSet in ToolSets.Select(static used => used.ToolSet).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
        {
            foreach (ToolMethod tool in toolSet.Tools())
                tools.Add(new AgentTool(tool, this));
        }

        return tools;
    }
}
