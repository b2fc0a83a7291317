using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>HRN102: the method that a fallback step names.</summary>
internal static class FallbackMethod
{
    /// <summary>
    /// The method, or what is wrong with the one that is named and what to do. It takes the tool's visible parameters, by name and type and in
    /// their order, and may take what the harness supplies; it returns the tool's result or a type derived from it, directly or through a task.
    /// </summary>
    public static (IMethodSymbol? Method, string? Problem, string? Remedy) Find(IMethodSymbol tool, string? name)
    {
        string needed = $"declare it with the parameters ({tool.VisibleList()}) and the result '{Result(tool)}'";
        if (string.IsNullOrWhiteSpace(name))
            return (null, "has no name", "set Method = nameof(…) to a method of the tool set");

        (string, string)? nearest = null;
        foreach (IMethodSymbol method in NamedMethods.Of(tool.ContainingType, name!))
        {
            if (SymbolEqualityComparer.Default.Equals(method, tool))
                nearest ??= ("is the tool itself", "name another method");
            else if (Misfit(tool, method) is { } misfit)
                nearest = (misfit, needed);
            else if (method.Has(AttributeNames.Blocked))
                nearest = ("is blocked", "name a method that may run");
            else
                return (method, null, null);
        }

        return nearest is var (problem, remedy)
            ? (null, problem, remedy)
            : (null, $"does not exist in '{tool.ContainingType.Name}'", needed);
    }

    /// <summary>The methods from the tool over its fallback, each falling back on the next, where one of them comes round again.</summary>
    public static IReadOnlyList<IMethodSymbol>? Cycle(IMethodSymbol tool, IMethodSymbol fallback)
    {
        var path = new List<IMethodSymbol> { tool, fallback };
        return ComesRound(path) ? path : null;
    }

    private static bool ComesRound(List<IMethodSymbol> path)
    {
        IMethodSymbol last = path[path.Count - 1];
        foreach (DeclaredStep step in Steps(last))
        {
            if (step.Recovery != DeclaredRecovery.Fallback || Find(last, step.Method).Method is not { } next)
                continue;

            bool again = path.Contains(next, SymbolEqualityComparer.Default);
            path.Add(next);
            if (again || ComesRound(path))
                return true;
            path.RemoveAt(path.Count - 1);
        }

        return false;
    }

    /// <summary>What stands on the class speaks about its tools, not about the methods that only help them.</summary>
    private static IEnumerable<DeclaredStep> Steps(IMethodSymbol method) =>
        method.IsToolOf(method.ContainingType)
            ? DeclaredRecovery.Read(method)
            : DeclaredRecovery.Read(method).Where(step => method.GetAttributes().Contains(step.Attribute));

    private static string? Misfit(IMethodSymbol tool, IMethodSymbol method)
    {
        if (method.IsGenericMethod)
            return "is generic";
        if (method.Parameters.Any(static parameter => parameter.RefKind != RefKind.None))
            return "takes a parameter by reference";
        if (!VisibleParameters.SameVisible(tool, method))
            return "takes other parameters";
        return IsResult(ToolResult.Of(method), ToolResult.Of(tool)) ? null : $"returns '{Result(method)}'";
    }

    private static bool IsResult(ITypeSymbol? given, ITypeSymbol? needed)
    {
        if (SymbolEqualityComparer.Default.Equals(given, needed))
            return true;
        if (given is null || needed is null || given.IsValueType)
            return false;

        for (INamedTypeSymbol? at = given.BaseType; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at, needed))
                return true;
        }

        return given.AllInterfaces.Contains(needed, SymbolEqualityComparer.Default);
    }

    private static string Result(IMethodSymbol method) =>
        ToolResult.Of(method)?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "nothing";
}
