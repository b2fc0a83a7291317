using Microsoft.CodeAnalysis;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>How messages call things, and where they point.</summary>
internal static class Naming
{
    /// <summary><c>CrmTools.GetAccountAsync</c>.</summary>
    public static string Qualified(this ISymbol member) => $"{member.ContainingType.Name}.{member.Name}";

    /// <summary><c>'crm.forecast' and 'crm.note'</c>.</summary>
    public static string Scopes(IReadOnlyList<AttributeData> scopes) => Listed([.. scopes.Select(static scope => $"'{ToolPolicy.Scope(scope)}'")]);

    /// <summary><c>a, b and c</c>.</summary>
    public static string Listed(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[items.Count - 1]}";

    /// <summary>The symbol's name in its first declaration.</summary>
    public static Location Place(this ISymbol symbol) => symbol.Locations[0];

    /// <summary>The attribute where it stands on the symbol itself; the symbol's name where it is inherited from an outer element.</summary>
    public static Location PlaceOn(this AttributeData attribute, ISymbol symbol, CancellationToken cancellationToken) =>
        symbol.GetAttributes().Contains(attribute) && attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is { } syntax
            ? syntax.GetLocation()
            : symbol.Place();
}
