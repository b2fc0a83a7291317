using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkHarness.Binding;

/// <summary>The readers of JSON as it comes, as the types that hold it. For generated code.</summary>
public static class AnyReaders
{
    /// <summary>Gets the reader of any JSON value.</summary>
    public static ValueReader<JsonElement> Element => Readers.Any;

    /// <summary>Gets the reader of any JSON value, as a document.</summary>
    public static ValueReader<JsonDocument> Document { get; } = new ConvertedReader<JsonElement, JsonDocument>(
        Readers.Any, static value => JsonDocument.Parse(value.GetRawText()));

    /// <summary>Gets the reader of any JSON value but null.</summary>
    public static ValueReader<JsonNode> Node { get; } = new NodeReader<JsonNode>(
        "not", "any JSON value but null", static kind => kind != JsonValueKind.Null, ToNode);

    /// <summary>Gets the reader of strings, numbers and truth values.</summary>
    public static ValueReader<JsonValue> Value { get; } = new NodeReader<JsonValue>(
        "not", "a string, a number, true or false", static kind => kind is not (JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array), static value => JsonValue.Create(value)!);

    /// <summary>Gets the reader of objects with whatever in them.</summary>
    public static ValueReader<JsonObject> Object { get; } = new NodeReader<JsonObject>(
        "type", "an object", static kind => kind == JsonValueKind.Object, static value => JsonObject.Create(value)!);

    /// <summary>Gets the reader of arrays with whatever in them.</summary>
    public static ValueReader<JsonArray> Array { get; } = new NodeReader<JsonArray>(
        "type", "an array", static kind => kind == JsonValueKind.Array, static value => JsonArray.Create(value)!);

    private static JsonNode ToNode(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(value)!,
        JsonValueKind.Array => JsonArray.Create(value)!,
        _ => JsonValue.Create(value)!,
    };
}
