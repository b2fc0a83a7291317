using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkHarness.Symbols;

/// <summary>The day on which the build happens, which decides whether an exception still holds.</summary>
/// <remarks>
/// The package's targets pass it in, as the property <c>HarnessToday</c>: a new day is then a changed input, so that an incremental build looks
/// again, and a build of the past can be repeated by <c>-p:HarnessToday=2026-11-25</c>. The clock is read only where a project uses the compiler
/// extension without those targets.
/// </remarks>
internal static class BuildDay
{
    public const string Property = "HarnessToday";

    /// <summary>The day in UTC, or nothing where the property is set to what is no date: then no exception holds.</summary>
    public static DateTime? Read(AnalyzerConfigOptions global) =>
        global.TryGetValue($"build_property.{Property}", out string? text) && text.Length > 0 ? Date(text) : DateTime.UtcNow.Date;

    /// <summary>A date as <c>2027-03-31</c>, or nothing.</summary>
    public static DateTime? Date(string? text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date) ? date : null;

    public static string Text(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
