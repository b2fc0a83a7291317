using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>What changes a collection, a text or JSON in memory, by its name.</summary>
internal static class Collected
{
    private static readonly HashSet<string> Changing = new(StringComparer.Ordinal)
    {
        "Add", "AddRange", "TryAdd", "AddFirst", "AddLast", "AddBefore", "AddAfter", "AddOrUpdate", "GetOrAdd", "Insert", "InsertRange", "Remove", "RemoveAt",
        "RemoveAll", "RemoveRange", "RemoveWhere", "RemoveFirst", "RemoveLast", "TryRemove", "TryUpdate", "TryTake", "Take", "Clear", "ClearItems", "Enqueue", "EnqueueRange",
        "EnqueueDequeue", "DequeueEnqueue", "TryEnqueue", "Dequeue", "TryDequeue", "Push", "PushRange", "TryPush", "Pop", "TryPop", "TryPopRange", "Sort", "Reverse", "Set", "SetAll",
        "SetByIndex", "SetAt", "Not", "And", "Or", "Xor", "LeftShift", "RightShift", "UnionWith", "ExceptWith", "IntersectWith", "SymmetricExceptWith", "Append", "AppendLine",
        "AppendFormat", "AppendJoin", "Replace", "Move", "CompleteAdding", "SetItem", "InsertItem", "RemoveItem", "MoveItem", "ReplaceWith",
    };

    /// <summary>Whether a member, which is called pure as one of its namespace, changes the object that it is called on.</summary>
    public static bool Changes(IMethodSymbol method)
    {
        if (method.IsStatic || !Changing.Contains(method.Name))
            return false;

        INamedTypeSymbol type = method.ContainingType;
        string space = type.ContainingNamespace?.ToDisplayString() ?? "";
        return space switch
        {
            "System.Collections.Immutable" => type.Name == "Builder",
            "System.Collections.Frozen" => false,
            "System.Text" => type.Name == "StringBuilder",
            "System.Text.Json.Nodes" => true,
            _ => space.StartsWith("System.Collections", StringComparison.Ordinal),
        };
    }

    /// <summary>Whether a call that is handed this writes to it.</summary>
    public static bool IsWrittenTo(ITypeSymbol type)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            switch (at.Name)
            {
                case "Stream" or "TextWriter" or "BinaryWriter" when at.ContainingNamespace is { Name: "IO", ContainingNamespace.Name: "System" }:
                case "StringBuilder" when at.ContainingNamespace is { Name: "Text", ContainingNamespace.Name: "System" }:
                case "Utf8JsonWriter" when at.ContainingNamespace is { Name: "Json", ContainingNamespace.Name: "Text" }:
                case "XmlWriter" when at.ContainingNamespace is { Name: "Xml", ContainingNamespace.Name: "System" }:
                case "IBufferWriter" when at.ContainingNamespace is { Name: "Buffers", ContainingNamespace.Name: "System" }:
                    return true;
                default:
                    continue;
            }
        }

        return false;
    }
}
