using System.Text;
using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>What counts as a tool set and as a tool, and what a tool declares.</summary>
internal static class ToolSetReading
{
    public static bool IsToolSet(this INamedTypeSymbol type) => type.Has(AttributeNames.ToolSet);

    /// <summary>
    /// The public instance methods that the class declares, but for those marked <c>[NotATool]</c>, overrides, and the disposal of
    /// <c>IDisposable</c> and <c>IAsyncDisposable</c>.
    /// </summary>
    public static IEnumerable<IMethodSymbol> Tools(this INamedTypeSymbol toolSet)
    {
        foreach (ISymbol member in toolSet.GetMembers())
        {
            if (member is IMethodSymbol method && method.IsToolOf(toolSet))
                yield return method;
        }
    }

    public static bool IsToolOf(this IMethodSymbol method, INamedTypeSymbol toolSet) =>
        method.MethodKind == MethodKind.Ordinary
        && method.DeclaredAccessibility == Accessibility.Public
        && !method.IsStatic
        && !method.IsOverride
        && !method.IsImplicitlyDeclared
        && method.PartialDefinitionPart is null
        && SymbolEqualityComparer.Default.Equals(method.ContainingType, toolSet)
        && !IsDisposal(method)
        && !method.Has(AttributeNames.NotATool);

    /// <summary>The name that <c>[ToolSet]</c> gives; empty where it gives none.</summary>
    public static string ToolSetName(this INamedTypeSymbol toolSet) =>
        toolSet.Find(AttributeNames.ToolSet)?.Argument<string>(0) ?? "";

    /// <summary>The tool's name within its set: <c>[Tool(Name = …)]</c>, else the method's in snake_case without <c>Async</c>.</summary>
    public static string ToolName(this IMethodSymbol method) =>
        method.Find(AttributeNames.Tool)?.Named<string>("Name") ?? SnakeCase(WithoutAsync(method.Name));

    /// <summary><c>GetAccountURL2</c> becomes <c>get_account_url2</c>.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool starts = char.IsUpper(c)
                && i > 0
                && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (starts)
                text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static string WithoutAsync(string name) =>
        name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - 5) : name;

    private static bool IsDisposal(IMethodSymbol method) =>
        method.Parameters.IsEmpty && method.Name is "Dispose" or "DisposeAsync";
}
