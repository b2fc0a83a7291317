namespace SdkHarness;

/// <summary>An event's words, before they have a time.</summary>
/// <param name="Tone">How it bears on the run.</param>
/// <param name="Text">One sentence.</param>
/// <param name="Details">Further lines.</param>
internal sealed record Telling(NarrationTone Tone, string Text, params IReadOnlyList<string> Details)
{
    /// <summary>Longer values are cut in a timeline; the whole of them is in the journal.</summary>
    private const int LongestValue = 400;

    public static string Short(string text) =>
        text.Length <= LongestValue ? text : $"{text.AsSpan(0, LongestValue)}… ({text.Length} characters)";

    public static IReadOnlyList<string> Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries);
}
