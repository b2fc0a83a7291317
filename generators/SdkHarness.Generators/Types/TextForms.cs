using System.Globalization;
using System.Text.RegularExpressions;
using SdkHarness.Binding;
using SdkHarness.Generators.Patterns;

namespace SdkHarness.Generators.Types;

/// <summary>Whether a text has a form that JSON Schema names.</summary>
internal static class TextForms
{
    private const string UriName = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})";
    private const string UriPart = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})";

    /// <summary>RFC 3986, appendix A, without IPvFuture addresses: as the runtime's <c>Formats</c> has it.</summary>
    private static readonly Lazy<PatternMachine> Uri = new(static () => new PatternMachine(PatternTable.Of(
        PatternReader.Read(
            $"^[A-Za-z][A-Za-z0-9+.\\-]*:(?://(?:(?:{UriName}|:)*@)?(?:\\[[0-9A-Fa-f:.]+\\]|{UriName}*)(?::[0-9]*)?(?:/{UriPart}*)*|/?(?:{UriPart}+(?:/{UriPart}*)*)?)"
            + $"(?:\\?(?:{UriPart}|[/?])*)?(?:#(?:{UriPart}|[/?])*)?$").Node,
        anywhere: true)));

    public static bool HasForm(string text, string format) => format switch
    {
        "date" => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => IsMoment(text),
        "uuid" => text.Length == 36 && Guid.TryParseExact(text, "D", out _),
        "uri" => Uri.Value.IsMatch(text.AsSpan()),
        _ => true,
    };

    private static bool IsMoment(string text) =>
        Regex.IsMatch(text, @"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-5][0-9])\z")
        && DateTime.TryParseExact(text.Substring(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && TimeSpan.TryParseExact(text.Substring(11, 8), "hh\\:mm\\:ss", CultureInfo.InvariantCulture, out _);
}
