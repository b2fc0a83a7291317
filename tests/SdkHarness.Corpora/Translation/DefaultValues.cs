using System.Globalization;
using System.Text.Json;

namespace SdkHarness.Corpora.Translation;

/// <summary>What stands for a member that is left out.</summary>
internal static class DefaultValues
{
    /// <summary>
    /// The schema's default where it is a value of the form. Corpora also have words there (<c>"The current year"</c> for an integer),
    /// and mostly nothing: null then.
    /// </summary>
    public static string Of(JsonElement schema, Form form)
    {
        if (form.IsNullable || !schema.TryGetProperty("default", out JsonElement value))
            return "null";

        return (form.Kind, value.ValueKind) switch
        {
            (FormKind.Text, JsonValueKind.String) when form.Constraints.Length == 0 => Identifiers.Literal(value.GetString()!),
            (FormKind.Choice, JsonValueKind.String) => form.Choices.GetValueOrDefault(value.GetString()!, "null"),
            (FormKind.Integer, JsonValueKind.Number) when value.TryGetInt64(out long number) => number.ToString(CultureInfo.InvariantCulture),
            (FormKind.Number, JsonValueKind.Number) => $"{value.GetDouble().ToString("R", CultureInfo.InvariantCulture)}d",
            (FormKind.Boolean, JsonValueKind.True or JsonValueKind.False) => value.GetRawText(),
            _ => "null",
        };
    }
}
