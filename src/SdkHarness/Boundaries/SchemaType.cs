using System.Text.Json;

namespace SdkHarness.Boundaries;

/// <summary>What a schema's <c>type</c> says.</summary>
internal static class SchemaType
{
    /// <summary>The type that is not null; empty where the schema names none.</summary>
    public static string Of(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("type"u8, out JsonElement type))
            return "";
        if (type.ValueKind == JsonValueKind.String)
            return type.GetString()!;
        foreach (JsonElement one in type.EnumerateArray())
        {
            if (!one.ValueEquals("null"u8))
                return one.GetString()!;
        }

        return "null";
    }

    public static bool AllowsNull(JsonElement schema) =>
        schema.ValueKind != JsonValueKind.Object
        || !schema.TryGetProperty("type"u8, out JsonElement type)
        || (type.ValueKind == JsonValueKind.Array && type.EnumerateArray().Any(static one => one.ValueEquals("null"u8)));

    public static int? Count(JsonElement schema, ReadOnlySpan<byte> keyword) =>
        schema.TryGetProperty(keyword, out JsonElement count) ? count.GetInt32() : null;

    public static bool IsRequired(JsonElement schema, string name) =>
        schema.TryGetProperty("required"u8, out JsonElement required) && required.EnumerateArray().Any(other => other.ValueEquals(name));
}
