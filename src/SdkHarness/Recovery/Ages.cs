using System.Globalization;

namespace SdkHarness;

/// <summary>Lengths of time as people say them.</summary>
internal static class Ages
{
    /// <summary>For example <c>3 days</c>, <c>5 hours</c>, <c>1 minute</c>, <c>2 seconds</c>: the largest unit of which there are at least two, rounded down.</summary>
    public static string InWords(TimeSpan age) => age switch
    {
        { TotalDays: >= 2 } => Count(age.TotalDays, "day"),
        { TotalHours: >= 2 } => Count(age.TotalHours, "hour"),
        { TotalMinutes: >= 2 } => Count(age.TotalMinutes, "minute"),
        { TotalMinutes: 1 } => "1 minute",
        _ => Count(Math.Max(0, age.TotalSeconds), "second"),
    };

    private static string Count(double number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(number):0} {unit}{((long)number == 1 ? "" : "s")}");
}
