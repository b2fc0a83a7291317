using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkHarness.Acceptance.Playing;

/// <summary>The operations of JSON Patch (RFC 6902) that the recorded changes use: add, replace, remove.</summary>
internal static class JsonPatch
{
    /// <summary>An operation's path, unescaped.</summary>
    public static string[] Path(JsonElement operation) =>
        [.. operation.GetProperty("path").GetString()!.Split('/').Skip(1).Select(static part => part.Replace("~1", "/").Replace("~0", "~"))];

    /// <summary>Applies an operation below a value.</summary>
    /// <returns>The value afterwards; the operation's own where the path is empty.</returns>
    public static JsonNode? Apply(JsonNode? value, ReadOnlySpan<string> path, JsonElement operation)
    {
        string kind = operation.GetProperty("op").GetString()!;
        JsonNode? operand = kind == "remove" ? null : JsonNode.Parse(operation.GetProperty("value").GetRawText());
        if (path.IsEmpty)
            return operand;

        JsonNode parent = value ?? throw new InvalidDataException($"The path of {operation} is not there.");
        foreach (string part in path[..^1])
            parent = (parent is JsonArray list ? list[Index(part)] : parent[part]) ?? throw new InvalidDataException($"The path of {operation} is not there.");
        if (parent is JsonArray items)
            Change(items, path[^1], kind, operand);
        else if (kind == "remove")
            parent.AsObject().Remove(path[^1]);
        else
            parent[path[^1]] = operand;
        return value;
    }

    private static void Change(JsonArray items, string at, string kind, JsonNode? operand)
    {
        switch (kind)
        {
            case "add" when at == "-":
                items.Add(operand);
                break;
            case "add":
                items.Insert(Index(at), operand);
                break;
            case "replace":
                items[Index(at)] = operand;
                break;
            default:
                items.RemoveAt(Index(at));
                break;
        }
    }

    private static int Index(string part) => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture);
}
