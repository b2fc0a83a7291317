using System.Text.Json;

namespace SdkHarness;

/// <summary>Reads arguments that a framework's connector has flattened: every value is text, whatever the model wrote.</summary>
/// <remarks>
/// Semantic Kernel's connectors do so with <see cref="JsonElement.ToString"/>. What the model wrote is lost by then: the string "5" and
/// the number 5 are alike. A text is therefore read as the type that its parameter declares; where it is none of that type it stays text,
/// which the guard refuses. What is validated, approved, journaled and executed is one and the same value.
/// </remarks>
public static class FlattenedArguments
{
    /// <summary>Whether arguments may have been flattened: there is no value but text and <see langword="null"/>.</summary>
    /// <param name="values">Names and values.</param>
    /// <returns>Whether they may.</returns>
    public static bool AreIn(IEnumerable<KeyValuePair<string, object?>> values) =>
        values.All(static value => value.Value is string or null);

    /// <summary>Takes the arguments, each text as the type that its parameter declares.</summary>
    /// <param name="values">Names and values.</param>
    /// <param name="schema">The tool's <see cref="ToolContract.InputSchema"/>.</param>
    /// <returns>The arguments, or what is wrong with them.</returns>
    public static ToolArguments Read(IEnumerable<KeyValuePair<string, object?>> values, JsonElement schema)
    {
        bool any = schema.TryGetProperty("properties", out JsonElement properties);
        return ToolArguments.From(values.Select(value => KeyValuePair.Create<string, object?>(
            value.Key,
            any && value.Value is string text && properties.TryGetProperty(value.Key, out JsonElement declared)
                ? Restore(text, declared)
                : value.Value)));
    }

    private static object Restore(string text, JsonElement schema)
    {
        HashSet<string> types = [];
        CollectTypes(schema, types);
        if (types.Count == 0 || types.Contains("string"))
            return text;
        if (types.Contains("boolean") && text is "True" or "False")
            return text == "True";
        return Parse(text) is { } value && types.Contains(TypeOf(value)) ? value : text;
    }

    private static void CollectTypes(JsonElement schema, HashSet<string> types)
    {
        if (schema.ValueKind != JsonValueKind.Object)
            return;
        if (schema.TryGetProperty("type", out JsonElement type))
        {
            JsonElement[] named = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray()] : [type];
            foreach (JsonElement one in named)
                types.Add(one.ValueEquals("integer") ? "number" : one.GetString()!);
        }

        foreach (string union in (ReadOnlySpan<string>)["anyOf", "oneOf"])
        {
            if (schema.TryGetProperty(union, out JsonElement branches))
            {
                foreach (JsonElement branch in branches.EnumerateArray())
                    CollectTypes(branch, types);
            }
        }
    }

    /// <summary>The one JSON value that the text is, with nothing around it.</summary>
    private static JsonElement? Parse(string text)
    {
        if (text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
            return null;
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null; // text after all, which the guard refuses with its pointer
        }
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => "number",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        _ => "",
    };
}
