using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>HRN102: the method that a fallback step names.</summary>
internal static class FallbackMethod
{
    /// <summary>
    /// The method, or what is wrong with the one that is named and what to do. It takes the tool's visible parameters, by name and type and in
    /// their order, and may take what the harness supplies; it returns the tool's result or a type derived from it, directly or through a task.
    /// Of another class only a tool will do. Neither is there where none is named.
    /// </summary>
    public static (ToolMethod? Method, string? Problem, string? Remedy) Find(ToolMethod tool, DeclaredStep step)
    {
        string needed = $"declare it with the parameters ({tool.VisibleList()}) and the result '{Result(tool)}'";
        if (string.IsNullOrWhiteSpace(step.Method))
            return (null, null, null); // HRN105 says so

        INamedTypeSymbol toolSet = step.ToolSet ?? tool.ToolSet;
        bool isOther = !SymbolEqualityComparer.Default.Equals(toolSet, tool.ToolSet);
        (string, string)? nearest = null;
        foreach (ToolMethod method in NamedMethods.Of(toolSet, step.Method!))
        {
            if (tool.Declarations.Contains(method.Symbol, SymbolEqualityComparer.Default))
                nearest ??= ("is the tool itself", "name another method");
            else if (isOther && !IsOffered(method))
                nearest = ($"is no tool of '{toolSet.Name}'", "name a public method with a scope of a class with [ToolSet]");
            else if (Misfit(tool, method) is { } misfit)
                nearest = (misfit, needed);
            else if (method.Has(AttributeNames.Blocked))
                nearest = ("is blocked", "name a method that may run");
            else
                return (method, null, null);
        }

        return nearest is var (problem, remedy)
            ? (null, problem, remedy)
            : (null, $"does not exist in '{toolSet.Name}'", needed);
    }

    /// <summary>The methods from the tool over its fallback, each falling back on the next, where one of them comes round again.</summary>
    public static IReadOnlyList<ToolMethod>? Cycle(ToolMethod tool, ToolMethod fallback)
    {
        var path = new List<ToolMethod> { tool, fallback };
        return ComesRound(path) ? path : null;
    }

    private static bool ComesRound(List<ToolMethod> path)
    {
        ToolMethod last = path[path.Count - 1];
        foreach (DeclaredStep step in Steps(last))
        {
            if (step.Recovery != DeclaredRecovery.Fallback || Find(last, step).Method is not { } next)
                continue;

            bool again = path.Exists(other => SymbolEqualityComparer.Default.Equals(other.Symbol, next.Symbol));
            path.Add(next);
            if (again || ComesRound(path))
                return true;
            path.RemoveAt(path.Count - 1);
        }

        return false;
    }

    private static bool IsOffered(ToolMethod method) =>
        method.ToolSet.Has(AttributeNames.ToolSet)
        && method.Symbol is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }
        && method.IsTool;

    /// <summary>What stands on the class speaks about its tools, not about the methods that only help them.</summary>
    private static IEnumerable<DeclaredStep> Steps(ToolMethod method) =>
        method.Symbol is { DeclaredAccessibility: Accessibility.Public, IsStatic: false } && method.IsTool
            ? DeclaredRecovery.Read(method)
            : DeclaredRecovery.Read(method).Where(step => method.FindAll(AttributeNames.OnFailure).Contains(step.Attribute));

    private static string? Misfit(ToolMethod tool, ToolMethod method)
    {
        if (method.Symbol.IsGenericMethod)
            return "is generic";
        if (method.Symbol.Parameters.Any(static parameter => parameter.RefKind != RefKind.None))
            return "takes a parameter by reference";
        if (!VisibleParameters.SameVisible(tool, method))
            return "takes other parameters";
        return IsResult(ToolResult.Of(method), ToolResult.Of(tool)) ? null : $"returns '{Result(method)}'";
    }

    private static bool IsResult(ITypeSymbol? given, ITypeSymbol? needed)
    {
        if (SymbolEqualityComparer.Default.Equals(given, needed))
            return true;
        if (given is null || needed is null || given.IsValueType || ToolResult.StreamedItem(needed) is not null)
            return false;

        for (INamedTypeSymbol? at = given.BaseType; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at, needed))
                return true;
        }

        return given.AllInterfaces.Contains(needed, SymbolEqualityComparer.Default);
    }

    private static string Result(ToolMethod method) =>
        ToolResult.Of(method)?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "nothing";
}
