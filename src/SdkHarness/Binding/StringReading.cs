using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Takes the string out of a JSON value.</summary>
internal static class StringReading
{
    /// <summary>The string, or <see langword="null"/> after reporting that it is none, or is not well-formed Unicode.</summary>
    public static string? String(this JsonElement value, string expected, ArgumentErrors errors)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            errors.Add("type", expected, value);
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            errors.Add("json", "well-formed Unicode", "half of a surrogate pair, or bytes that are no UTF-8");
            return null;
        }
    }
}
