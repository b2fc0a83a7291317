using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>What counts as a tool set and as a tool, and what a tool declares.</summary>
internal static class ToolSetReading
{
    private static readonly ConditionalWeakTable<INamedTypeSymbol, ToolMethod[]> Read = new();

    public static bool IsToolSet(this INamedTypeSymbol type) => type.Has(AttributeNames.ToolSet);

    /// <summary>
    /// The tools of a class: its own public instance methods, then those of its base classes, nearest first, then what interfaces declare to be a
    /// tool and the class implements otherwise than publicly.
    /// </summary>
    /// <remarks>Read once a class and compilation: every rule asks for them.</remarks>
    public static IReadOnlyList<ToolMethod> Tools(this INamedTypeSymbol toolSet) => Read.GetValue(toolSet, static unread => [.. Find(unread)]);

    /// <summary>Whether the method, or one that overrides it there, is a tool of the class.</summary>
    public static bool HasTool(this INamedTypeSymbol toolSet, IMethodSymbol method)
    {
        foreach (ToolMethod tool in toolSet.Tools())
        {
            if (tool.Declarations.Contains(method, SymbolEqualityComparer.Default))
                return true;
        }

        return false;
    }

    /// <summary>The name that <c>[ToolSet]</c> gives; empty where it gives none.</summary>
    public static string ToolSetName(this INamedTypeSymbol toolSet) =>
        toolSet.Find(AttributeNames.ToolSet)?.Argument<string>(0) ?? "";

    /// <summary>The tool's name within its set: <c>[Tool(Name = …)]</c>, else the method's in snake_case without <c>Async</c>.</summary>
    public static string ToolName(this ToolMethod tool) =>
        tool.Declarations.Select(static declaration => declaration.Find(AttributeNames.Tool)?.Named<string>("Name")).FirstOrDefault(static name => name is not null)
        ?? SnakeCase(WithoutAsync(tool.Name));

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

    private static IEnumerable<ToolMethod> Find(INamedTypeSymbol toolSet)
    {
        foreach (IMethodSymbol method in InheritedTools.Methods(toolSet).Concat(InheritedTools.InterfaceMethods(toolSet)))
        {
            var tool = new ToolMethod(method, toolSet);
            if (tool.IsTool)
                yield return tool;
        }
    }

    private static string WithoutAsync(string name) =>
        name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - 5) : name;
}
