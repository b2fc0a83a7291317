using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>What a tool hands back once it has been awaited.</summary>
internal static class ToolResult
{
    /// <summary>How many items a tool that returns <c>IAsyncEnumerable</c> may give where it does not say.</summary>
    public const int DefaultMaxItems = 1000;

    /// <summary>The result's type; <see langword="null"/> for <c>void</c>, <c>Task</c> and <c>ValueTask</c>.</summary>
    public static ITypeSymbol? Of(ToolMethod tool)
    {
        IMethodSymbol method = tool.Symbol;
        if (method.ReturnsVoid)
            return null;
        return IsTask(method.ReturnType, out ITypeSymbol? result) ? result : method.ReturnType;
    }

    /// <summary>Whether it returns a task.</summary>
    public static bool IsAwaited(ToolMethod tool) => IsTask(tool.Symbol.ReturnType, out _);

    /// <summary>Whether its answer comes later: from a task, or as a stream.</summary>
    public static bool IsAsynchronous(ToolMethod tool) => IsAwaited(tool) || StreamedItem(tool.Symbol.ReturnType) is not null;

    /// <summary>The type of an item where the result is an <c>IAsyncEnumerable</c>, which the harness collects into a list.</summary>
    public static ITypeSymbol? StreamedItem(ITypeSymbol? result) =>
        result is INamedTypeSymbol { Name: "IAsyncEnumerable", Arity: 1 } stream && IsIn(stream, "System", "Collections", "Generic") ? stream.TypeArguments[0] : null;

    /// <summary>How many items a stream may give: <c>[Tool(MaxItems = …)]</c>, else <see cref="DefaultMaxItems"/>.</summary>
    public static int MaxItems(ToolMethod tool) => tool.Find(AttributeNames.Tool)?.Named("MaxItems", DefaultMaxItems) ?? DefaultMaxItems;

    /// <summary>Why the method's return type cannot be awaited as a tool's, and what to do.</summary>
    public static string? Defect(ToolMethod tool)
    {
        IMethodSymbol method = tool.Symbol;
        if (method.ReturnsVoid)
            return method.IsAsync ? "nobody can await it, so return a Task" : null;
        return Of(tool) is { } result && IsAwaitable(result)
            ? IsAwaited(tool) ? "await it in the tool, and return what it gives" : "return a Task or a ValueTask"
            : null;
    }

    private static bool IsAwaitable(ITypeSymbol type)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.GetMembers("GetAwaiter").Any(static member => member is IMethodSymbol { IsStatic: false, Parameters.IsEmpty: true }))
                return true;
        }

        return false;
    }

    private static bool IsTask(ITypeSymbol type, out ITypeSymbol? result)
    {
        bool isTask = type is INamedTypeSymbol { Name: "Task" or "ValueTask" } task && IsIn(task, "System", "Threading", "Tasks");
        result = isTask && ((INamedTypeSymbol)type).TypeArguments is [var argument] ? argument : null;
        return isTask;
    }

    private static bool IsIn(INamedTypeSymbol type, string outer, string middle, string inner) =>
        type.ContainingType is null
        && type.ContainingNamespace is { ContainingNamespace: { ContainingNamespace: { ContainingNamespace.IsGlobalNamespace: true } first } second } third
        && first.Name == outer && second.Name == middle && third.Name == inner;
}
