using System.Globalization;
using System.Text.RegularExpressions;

namespace SdkHarness.Binding;

/// <summary>The text forms of dates, durations, ids and addresses: one form each, the one that the schema names.</summary>
internal static partial class Formats
{
    public const string DateTimeWords = "an RFC 3339 date-time with offset, for example 2026-11-02T09:30:00Z";
    public const string DateWords = "a date, for example 2026-11-02";
    public const string UuidWords = "a UUID, for example 0b6f0a5c-6a3e-4f0e-9d0a-3f6f7f1f2a11";
    public const string UriWords = "an absolute URI (RFC 3986), for example https://example.com/a";
    public const string WebUriWords = "an http, https or ftp URI, for example https://example.com/a";
    public const string EmailWords = "an e-mail address, for example maria@example.com";

    private const string UriName = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})";
    private const string UriPart = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})";

    /// <summary>RFC 3339 with an offset of at most 14 hours; digits of the second beyond seven are cut off.</summary>
    public static bool TryDateTimeOffset(string text, out DateTimeOffset value)
    {
        value = default;
        Match match = DateTimePattern().Match(text);
        if (!match.Success)
            return false;

        string fraction = match.Groups["f"].Value;
        if (fraction.Length > 7)
            fraction = fraction[..7];
        string offset = match.Groups["z"].ValueSpan is "Z" or "z" ? "+00:00" : match.Groups["z"].Value;
        return DateTimeOffset.TryParseExact(
            $"{match.Groups["d"].ValueSpan}T{match.Groups["t"].ValueSpan}.{fraction.PadRight(7, '0')}{offset}",
            "yyyy-MM-ddTHH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    public static bool TryDateTime(string text, out DateTime value)
    {
        bool read = TryDateTimeOffset(text, out DateTimeOffset moment);
        value = moment.UtcDateTime;
        return read;
    }

    public static bool TryDateOnly(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value)
        && text.Length == 10;

    /// <summary><c>hh:mm</c>, <c>hh:mm:ss</c> or with up to seven digits of the second.</summary>
    public static bool TryTimeOnly(string text, out TimeOnly value)
    {
        value = default;
        return TimePattern().IsMatch(text)
            && TimeOnly.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    /// <summary>An RFC 3339 duration of days, hours, minutes and whole seconds, such as <c>P1DT2H30M</c>.</summary>
    public static bool TryTimeSpan(string text, out TimeSpan value)
    {
        value = default;
        Match match = DurationPattern().Match(text);
        if (!match.Success)
            return false;

        value = new TimeSpan(TimeSpan.TicksPerSecond
            * ((((Part("d") * 24) + Part("h")) * 3600) + (Part("m") * 60) + Part("s")));
        return true;

        long Part(string name) =>
            match.Groups[name].Length == 0 ? 0 : long.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>RFC 9562 with hyphens, in either case.</summary>
    public static bool TryGuid(string text, out Guid value) => Guid.TryParseExact(text, "D", out value) && text.Length == 36;

    /// <summary>An absolute URI of RFC 3986 that .NET can take apart: not one with an impossible host or port.</summary>
    public static bool TryUri(string text, out Uri value)
    {
        value = null!;
        return IsUri(text) && Uri.TryCreate(text, UriKind.Absolute, out value!);
    }

    public static bool IsUri(string text) => UriPattern().IsMatch(text);

    /// <summary>Whether the scheme is http, https or ftp.</summary>
    public static bool IsOfTheWeb(string text) => WebScheme().IsMatch(text);

    /// <summary>One at sign with something on either side, on one line.</summary>
    public static bool IsEmail(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1 && text.IndexOf('@', at + 1) < 0 && text.AsSpan().IndexOfAny('\r', '\n') < 0;
    }

    /// <summary>Two to four numbers of up to nine digits, joined by dots, each without leading zeros.</summary>
    public static bool TryVersion(string text, out Version value)
    {
        value = null!;
        return VersionPattern().IsMatch(text) && Version.TryParse(text, out value!);
    }

    /// <summary>RFC 4648 with padding, without line breaks, unused bits 0.</summary>
    public static bool TryBase64(string text, out byte[] value)
    {
        bool matches = Base64Pattern().IsMatch(text);
        value = matches ? Convert.FromBase64String(text) : [];
        return matches;
    }

    [GeneratedRegex(
        @"\A(?<d>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?<t>[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.(?<f>[0-9]+))?(?<z>[Zz]|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex DateTimePattern();

    [GeneratedRegex(@"\A(?:0|[1-9][0-9]{0,8})(?:\.(?:0|[1-9][0-9]{0,8})){1,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionPattern();

    [GeneratedRegex(@"\A(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,7})?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimePattern();

    [GeneratedRegex(
        @"\AP(?:(?<d>[0-9]{1,6})D)?(?:T(?:(?<h>[0-9]{1,6})H(?:(?<m>[0-9]{1,8})M(?:(?<s>[0-9]{1,10})S)?)?|(?<m>[0-9]{1,8})M(?:(?<s>[0-9]{1,10})S)?|(?<s>[0-9]{1,10})S))?(?<!P)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex DurationPattern();

    /// <summary>RFC 3986, appendix A, without IPvFuture addresses.</summary>
    [GeneratedRegex(
        $@"\A[A-Za-z][A-Za-z0-9+.\-]*:(?://(?:(?:{UriName}|:)*@)?(?:\[[0-9A-Fa-f:.]+\]|{UriName}*)(?::[0-9]*)?(?:/{UriPart}*)*|/?(?:{UriPart}+(?:/{UriPart}*)*)?)"
            + $@"(?:\?(?:{UriPart}|[/?])*)?(?:#(?:{UriPart}|[/?])*)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex UriPattern();

    [GeneratedRegex(@"\A(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://", RegexOptions.CultureInvariant)]
    private static partial Regex WebScheme();

    [GeneratedRegex(
        @"\A(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Base64Pattern();
}
