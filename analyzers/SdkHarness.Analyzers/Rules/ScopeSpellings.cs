using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>The well-formed scopes of a compilation's tools, each with the first tool that declares it.</summary>
/// <remarks>Read only where a scope has upper-case letters, to say who spells it as it should be.</remarks>
internal sealed class ScopeSpellings
{
    private readonly SortedDictionary<string, ToolMethod> first = new(StringComparer.Ordinal);

    public static ScopeSpellings Read(IAssemblySymbol assembly)
    {
        var spellings = new ScopeSpellings();
        foreach (INamedTypeSymbol toolSet in DeclaredToolSets.In(assembly))
        {
            foreach (ToolMethod tool in toolSet.Tools())
            {
                foreach ((_, string scope) in DeclaredScopes.Of(tool))
                {
                    if (!spellings.first.ContainsKey(scope) && ScopeForm.Defect(scope, isGrant: false) is null)
                        spellings.first.Add(scope, tool);
                }
            }
        }

        return spellings;
    }

    /// <summary>The tool that declares a scope, or for <c>crm.*</c> one below it.</summary>
    public ToolMethod? Of(string scope)
    {
        if (!scope.EndsWith(".*", StringComparison.Ordinal))
            return first.TryGetValue(scope, out ToolMethod? tool) ? tool : null;

        string above = scope.Substring(0, scope.Length - 1);
        foreach (KeyValuePair<string, ToolMethod> known in first)
        {
            if (known.Key.StartsWith(above, StringComparison.Ordinal))
                return known.Value;
        }

        return null;
    }
}
