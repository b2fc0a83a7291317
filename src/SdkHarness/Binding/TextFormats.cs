namespace SdkHarness.Binding;

/// <summary>The check of a string's form, and what it is called.</summary>
internal static class TextFormats
{
    public static bool Holds(StringFormat format, string text) => format switch
    {
        StringFormat.Date => Formats.TryDateOnly(text, out _),
        StringFormat.DateTime => Formats.TryDateTimeOffset(text, out _),
        StringFormat.Uuid => Formats.TryGuid(text, out _),
        StringFormat.Uri => Formats.IsUri(text),
        _ => Formats.IsEmail(text),
    };

    public static string Words(StringFormat format) => format switch
    {
        StringFormat.Date => Formats.DateWords,
        StringFormat.DateTime => Formats.DateTimeWords,
        StringFormat.Uuid => Formats.UuidWords,
        StringFormat.Uri => Formats.UriWords,
        _ => Formats.EmailWords,
    };
}
