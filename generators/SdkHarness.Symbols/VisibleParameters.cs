using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>Which parameters of a tool the model supplies: all but those that the harness does.</summary>
internal static class VisibleParameters
{
    public static bool IsVisible(this IParameterSymbol parameter) =>
        !parameter.Type.IsSystemType("CancellationToken", "Threading")
        && !parameter.Type.IsSystemType("IServiceProvider", null)
        && !parameter.Has(AttributeNames.IdempotencyKey);

    public static IEnumerable<IParameterSymbol> Visible(this IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.IsVisible())
                yield return parameter;
        }
    }

    /// <summary>Whether two methods take the same from the model: types, names and order, so that two of one type cannot be swapped.</summary>
    public static bool SameVisible(IMethodSymbol one, IMethodSymbol other)
    {
        IParameterSymbol[] ours = [.. one.Visible()];
        IParameterSymbol[] theirs = [.. other.Visible()];
        return ours.Length == theirs.Length
            && ours.Zip(theirs, static (a, b) => a.Name == b.Name && SymbolEqualityComparer.Default.Equals(a.Type, b.Type)).All(static same => same);
    }

    /// <summary><c>string accountId, decimal probability</c>.</summary>
    public static string VisibleList(this IMethodSymbol method) =>
        string.Join(", ", method.Visible().Select(static parameter =>
            $"{parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} {parameter.Name}"));

    /// <summary>Whether the type is the named one of <c>System</c>, or of a namespace directly within it.</summary>
    private static bool IsSystemType(this ITypeSymbol type, string name, string? inner)
    {
        if (type.Name != name || type.ContainingType is not null)
            return false;

        INamespaceSymbol? space = type.ContainingNamespace;
        if (inner is not null)
        {
            if (space?.Name != inner)
                return false;
            space = space.ContainingNamespace;
        }

        return space is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
    }
}
