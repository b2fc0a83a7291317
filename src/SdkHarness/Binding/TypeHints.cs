using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Values of the wrong type: what came, and, where it can be seen what was meant, how to send that.</summary>
internal static class TypeHints
{
    public static void AddNotANumber(this ArgumentErrors errors, string expected, JsonElement value) =>
        errors.Add("type", expected, Shown.Value(value) + (NumberIn(value) is { } number ? $", a string that holds a number: send {Shown.Shortened(number)} without quotes" : ""));

    public static void AddNotABoolean(this ArgumentErrors errors, string expected, JsonElement value) =>
        errors.Add("type", expected, Shown.Value(value) + (BooleanIn(value) is { } flag ? $", a string: send {(flag ? "true" : "false")} without quotes" : ""));

    public static void AddNotAString(this ArgumentErrors errors, string expected, JsonElement value) =>
        errors.Add("type", expected, Shown.Value(value) + (value.ValueKind == JsonValueKind.Number ? ", a number: send it in quotes" : ""));

    public static void AddNotAnArray(this ArgumentErrors errors, string expected, JsonElement value) =>
        errors.Add("type", expected, Shown.Value(value) + (Begins(value, '[') ? ", a string that holds an array: send the array itself"
            : value.ValueKind is JsonValueKind.Null ? ""
            : ", no array: put a single value in [ ]"));

    public static void AddNotAnObject(this ArgumentErrors errors, string expected, JsonElement value) =>
        errors.Add("type", expected, Shown.Value(value) + (Begins(value, '{') ? ", a string that holds an object: send the object itself" : ""));

    /// <summary>The number that a string holds, as JSON writes it; <see langword="null"/> where it holds none.</summary>
    public static string? NumberIn(JsonElement value) => TextOf(value) is { } text && IsNumber(text) ? text : null;

    /// <summary>The truth value that a string holds, in whatever case; <see langword="null"/> where it holds none.</summary>
    public static bool? BooleanIn(JsonElement value) => TextOf(value) is not { } text ? null
        : text.Equals("true", StringComparison.OrdinalIgnoreCase) ? true
        : text.Equals("false", StringComparison.OrdinalIgnoreCase) ? false
        : null;

    private static bool Begins(JsonElement value, char first) => TextOf(value)?.TrimStart() is [var c, ..] && c == first;

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half of a surrogate pair: nothing can be read in it
        }
    }

    private static bool IsNumber(string text)
    {
        if (text.Length == 0 || !(char.IsAsciiDigit(text[0]) || text[0] == '-') || !char.IsAsciiDigit(text[^1]))
            return false;
        try
        {
            return JsonElement.Parse(text).ValueKind == JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
