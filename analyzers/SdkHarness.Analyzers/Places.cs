using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>Where messages point.</summary>
internal static class Places
{
    /// <summary>The symbol's name in its first declaration.</summary>
    public static Location Place(this ISymbol symbol) => symbol.Locations[0];

    /// <summary>The tool's name where it is declared; the tool set's where another assembly declares it.</summary>
    public static Location Place(this ToolMethod tool) => tool.Symbol.PlaceIn(tool);

    /// <summary>The name of the tool's symbol, or of a parameter of it.</summary>
    public static Location PlaceIn(this ISymbol symbol, ToolMethod tool) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, tool.ToolSet.ContainingAssembly) ? symbol.Place() : tool.ToolSet.Place();

    /// <summary>The attribute where it stands on the symbol itself; the symbol's name where it is inherited from an outer element.</summary>
    public static Location PlaceOn(this AttributeData attribute, ISymbol symbol, CancellationToken cancellationToken) =>
        symbol.GetAttributes().Contains(attribute) && attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is { } syntax
            ? syntax.GetLocation()
            : symbol.Place();

    /// <summary>The attribute where it stands on the tool's own declaration; the tool's name where it is inherited.</summary>
    public static Location PlaceOn(this AttributeData attribute, ToolMethod tool, CancellationToken cancellationToken) =>
        SymbolEqualityComparer.Default.Equals(tool.Symbol.ContainingAssembly, tool.ToolSet.ContainingAssembly)
            ? attribute.PlaceOn(tool.Symbol, cancellationToken)
            : tool.Place();
}
