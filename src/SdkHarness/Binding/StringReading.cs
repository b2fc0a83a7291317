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
            errors.AddNotAString(expected, value);
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

    /// <summary>Which of the names the string is; -1 for none, also where it is not well-formed Unicode.</summary>
    public static int IndexIn(this JsonElement value, string[] names)
    {
        try
        {
            for (int i = 0; i < names.Length; i++)
            {
                if (value.ValueEquals(names[i]))
                    return i;
            }
        }
        catch (InvalidOperationException)
        {
            return -1; // half of a surrogate pair cannot be compared, and is no name
        }

        return -1;
    }

    /// <summary>Which one name the string is when case is ignored; -1 for none or several, also where it is not well-formed Unicode.</summary>
    public static int OnlyIgnoringCase(this JsonElement value, string[] names)
    {
        string text;
        try
        {
            text = value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return -1; // half of a surrogate pair is no name
        }

        int index = Array.FindIndex(names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        return Array.FindLastIndex(names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) == index ? index : -1;
    }

    /// <summary>Which of the names the property has; -1 for none, also where its own is not well-formed Unicode.</summary>
    public static int IndexIn(this JsonProperty property, string[] names)
    {
        try
        {
            for (int i = 0; i < names.Length; i++)
            {
                if (property.NameEquals(names[i]))
                    return i;
            }
        }
        catch (InvalidOperationException)
        {
            return -1; // half of a surrogate pair cannot be compared, and is no name
        }

        return -1;
    }
}
