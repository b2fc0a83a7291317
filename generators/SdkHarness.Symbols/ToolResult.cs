using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>What a tool hands back once it has been awaited.</summary>
internal static class ToolResult
{
    /// <summary>The result's type; <see langword="null"/> for <c>void</c>, <c>Task</c> and <c>ValueTask</c>.</summary>
    public static ITypeSymbol? Of(IMethodSymbol method)
    {
        if (method.ReturnsVoid)
            return null;
        if (method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask" } task && IsThreadingTasks(task.ContainingNamespace))
            return task.TypeArguments.IsEmpty ? null : task.TypeArguments[0];
        return method.ReturnType;
    }

    private static bool IsThreadingTasks(INamespaceSymbol? space) =>
        space is { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };
}
