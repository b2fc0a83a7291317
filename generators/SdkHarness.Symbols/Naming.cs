using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>How messages call things.</summary>
internal static class Naming
{
    /// <summary><c>CrmTools.GetAccountAsync</c>.</summary>
    public static string Qualified(this ISymbol member) => $"{member.ContainingType.Name}.{member.Name}";

    /// <summary><c>'crm.forecast' and 'crm.note'</c>.</summary>
    public static string Scopes(IReadOnlyList<AttributeData> scopes) => Listed([.. scopes.Select(static scope => $"'{ToolPolicy.Scope(scope)}'")]);

    /// <summary><c>a, b and c</c>.</summary>
    public static string Listed(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[items.Count - 1]}";
}
