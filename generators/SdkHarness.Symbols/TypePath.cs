using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>The types that one passes on the way from a parameter or result down to a member.</summary>
internal sealed class TypePath
{
    /// <summary>How often a generic type may stand within itself: <c>Page&lt;Page&lt;T&gt;&gt;</c> ends, <c>Node&lt;Node&lt;…</c> does not.</summary>
    private const int MostWithinItself = 4;

    private readonly List<INamedTypeSymbol> _types = [];
    private readonly HashSet<ITypeSymbol> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the type was gone through before, and is in order.</summary>
    public bool IsKnown(INamedTypeSymbol type) => _known.Contains(type) && !_types.Contains(type, SymbolEqualityComparer.Default);

    /// <summary>What comes round: the type itself, or the generic type that it makes grow without end.</summary>
    public INamedTypeSymbol? Endless(INamedTypeSymbol type)
    {
        int same = 0;
        foreach (INamedTypeSymbol passed in _types)
        {
            if (SymbolEqualityComparer.Default.Equals(passed, type) && !IsPlainList(type))
                return type;
            if (SymbolEqualityComparer.Default.Equals(passed.OriginalDefinition, type.OriginalDefinition) && !IsPlainList(type))
                same++;
        }

        return same > MostWithinItself ? type.OriginalDefinition : null;
    }

    public void Enter(INamedTypeSymbol type) => _types.Add(type);

    public void Leave() => _types.RemoveAt(_types.Count - 1);

    /// <summary>Leaves a type that is in order, so that it need not be gone through again.</summary>
    public void LeaveKnown(INamedTypeSymbol type)
    {
        Leave();
        _known.Add(type);
    }

    /// <summary>A list or dictionary of the framework, which ends where its items do.</summary>
    private static bool IsPlainList(INamedTypeSymbol type) => JsonCollections.IsOfTheFramework(type.Space());
}
