using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace SdkHarness.Binding;

/// <summary>How values of the basic types are written in a result. For generated code.</summary>
public static class Writers
{
    /// <summary>Writes text.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The text.</param>
    public static void Text(ResultWriter to, string value)
    {
        to.NoteText(value);
        to.Json.WriteStringValue(value);
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void Boolean(ResultWriter to, bool value) => to.Json.WriteBooleanValue(value);

    /// <summary>Writes a number. One that JSON cannot say, such as not-a-number, is an unexpected shape.</summary>
    /// <typeparam name="T">The number's type.</typeparam>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The number.</param>
    public static void Number<T>(ResultWriter to, T value)
        where T : struct, INumberBase<T>
    {
        if (!T.IsFinite(value))
        {
            to.Defect(Failure.UnexpectedShape, "The number is infinite or not a number.");
            to.Json.WriteNullValue();
            return;
        }

        Span<byte> text = stackalloc byte[64];
        if (value.TryFormat(text, out int written, default, System.Globalization.CultureInfo.InvariantCulture))
            to.Json.WriteRawValue(text[..written], skipInputValidation: true);
        else
            to.Json.WriteRawValue(value.ToString(null, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Writes an enum as its declared name. A value without a name is an unexpected shape.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The value.</param>
    /// <param name="names">The declared names.</param>
    public static void Enum<T>(ResultWriter to, T value, EnumNames<T> names)
        where T : struct, Enum
    {
        if (names.NameOf(value) is { } name)
        {
            to.Json.WriteStringValue(name);
            return;
        }

        to.Defect(Failure.UnexpectedShape, $"The value is not one that {typeof(T).Name} declares.");
        to.Json.WriteNullValue();
    }

    /// <summary>Writes a moment in RFC 3339 form.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The moment.</param>
    public static void DateTimeOffset(ResultWriter to, DateTimeOffset value) => to.Json.WriteStringValue(value);

    /// <summary>Writes a moment in RFC 3339 form, in UTC; one of unspecified kind counts as UTC.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The moment.</param>
    public static void DateTime(ResultWriter to, DateTime value) => to.Json.WriteStringValue(ResultWriter.Utc(value).UtcDateTime);

    /// <summary>Writes a date as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The date.</param>
    public static void DateOnly(ResultWriter to, DateOnly value) => Formatted(to, value, "yyyy-MM-dd");

    /// <summary>Writes a time of day as <c>HH:mm:ss</c>, with the fraction of the second where there is one.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The time of day.</param>
    public static void TimeOnly(ResultWriter to, TimeOnly value) => Formatted(to, value, "HH:mm:ss.FFFFFFF");

    /// <summary>Writes a duration in ISO 8601 form, for example <c>PT1H30M</c>.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The duration.</param>
    public static void TimeSpan(ResultWriter to, TimeSpan value) => to.Json.WriteStringValue(XmlConvert.ToString(value));

    /// <summary>Writes a UUID.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The UUID.</param>
    public static void Guid(ResultWriter to, Guid value) => to.Json.WriteStringValue(value);

    /// <summary>Writes a URI as it was given.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The URI.</param>
    public static void Uri(ResultWriter to, Uri value) => Text(to, value.OriginalString);

    /// <summary>Writes one character.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The character.</param>
    public static void Char(ResultWriter to, char value) => Text(to, value.ToString());

    /// <summary>Writes bytes in base64.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The bytes.</param>
    public static void Base64(ResultWriter to, byte[] value) => to.Json.WriteBase64StringValue(value);

    /// <summary>Writes bytes in base64.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The bytes.</param>
    public static void Bytes(ResultWriter to, ReadOnlySpan<byte> value) => to.Json.WriteBase64StringValue(value);

    /// <summary>Writes a version as numbers joined by dots.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The version.</param>
    public static void Version(ResultWriter to, Version value) => to.Json.WriteStringValue(value.ToString());

    /// <summary>Writes any JSON value.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void Any(ResultWriter to, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            to.Defect(Failure.MissingField, "The contract promises a value here, and there is none.");
            to.Json.WriteNullValue();
            return;
        }

        to.NoteText("?");
        value.WriteTo(to.Json);
    }

    /// <summary>Writes any JSON value.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void Node(ResultWriter to, JsonNode value)
    {
        to.NoteText("?");
        value.WriteTo(to.Json);
    }

    private static void Formatted<T>(ResultWriter to, T value, string format)
        where T : struct, IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[32];
        value.TryFormat(text, out int written, format, System.Globalization.CultureInfo.InvariantCulture);
        to.Json.WriteStringValue(text[..written]);
    }
}
