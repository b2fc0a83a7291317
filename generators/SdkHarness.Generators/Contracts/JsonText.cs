using System.Globalization;
using System.Text;

namespace SdkHarness.Generators.Contracts;

/// <summary>Writes JSON strings with the escapes of RFC 8785.</summary>
internal static class JsonText
{
    public static string Of(string? text)
    {
        if (text is null)
            return "null";

        var json = new StringBuilder(text.Length + 2).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '"': json.Append("\\\""); break;
                case '\\': json.Append("\\\\"); break;
                case '\b': json.Append("\\b"); break;
                case '\t': json.Append("\\t"); break;
                case '\n': json.Append("\\n"); break;
                case '\f': json.Append("\\f"); break;
                case '\r': json.Append("\\r"); break;
                case < ' ': json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)); break;
                default: json.Append(IsLoneSurrogate(text, i) ? '\uFFFD' : c); break;
            }
        }

        return json.Append('"').ToString();
    }

    public static string Of(IEnumerable<string> texts) => $"[{string.Join(",", texts.Select(static text => Of(text)))}]";

    public static string Of(bool value) => value ? "true" : "false";

    private static bool IsLoneSurrogate(string text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])
        : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));
}
