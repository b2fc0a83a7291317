using System.CommandLine;
using System.Globalization;

namespace SdkHarness.Cli.Commands;

/// <summary>Options that take a point in time: ISO 8601, UTC where no offset is given, or how long ago, such as 90m, 24h, 7d, 2w.</summary>
internal static class TimeOption
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK",
    ];

    public static Option<DateTimeOffset?> Create(string name, string description, CliHost host) => new(name)
    {
        Description = $"{description}: ISO 8601 (UTC unless it says otherwise), or how long ago, such as 90m, 24h, 7d, 2w.",
        HelpName = "TIME",
        CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (TryParse(text, host.Time.GetUtcNow(), out DateTimeOffset time))
                return time;
            result.AddError(
                $"'{text}' is not a time for {name}: give ISO 8601 such as 2026-11-23T09:00Z, or how long ago, such as 24h or 7d.");
            return null;
        },
    };

    public static bool TryParse(string text, DateTimeOffset now, out DateTimeOffset time)
    {
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, utc, out time) || TryParseAgo(text, now, out time);
    }

    private static bool TryParseAgo(string text, DateTimeOffset now, out DateTimeOffset time)
    {
        time = now;
        double minutes = text.Length < 2 ? 0 : text[^1] switch { 'm' => 1, 'h' => 60, 'd' => 1440, 'w' => 10080, _ => 0 };
        if (minutes == 0 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int count))
            return false;

        double total = count * minutes;
        time = total < (now - DateTimeOffset.UnixEpoch).TotalMinutes ? now.AddMinutes(-total) : DateTimeOffset.UnixEpoch;
        return true;
    }
}
