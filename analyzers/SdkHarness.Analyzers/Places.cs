using Microsoft.CodeAnalysis;

namespace SdkHarness.Analyzers;

/// <summary>Where messages point.</summary>
internal static class Places
{
    /// <summary>The symbol's name in its first declaration.</summary>
    public static Location Place(this ISymbol symbol) => symbol.Locations[0];

    /// <summary>The attribute where it stands on the symbol itself; the symbol's name where it is inherited from an outer element.</summary>
    public static Location PlaceOn(this AttributeData attribute, ISymbol symbol, CancellationToken cancellationToken) =>
        symbol.GetAttributes().Contains(attribute) && attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is { } syntax
            ? syntax.GetLocation()
            : symbol.Place();
}
