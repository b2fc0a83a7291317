using System.Globalization;
using System.Text;

namespace SdkHarness.Cli.Output;

/// <summary>
/// Journals hold text from models, tools and outsiders. On a terminal it must neither move the cursor, nor recolour, nor reorder what a
/// person reads before deciding.
/// </summary>
internal static class SafeText
{
    /// <summary>The text on one line, with every control and direction-changing character spelled out.</summary>
    public static string OneLine(string text)
    {
        if (!text.Any(IsUnsafe))
            return text;

        var safe = new StringBuilder(text.Length + 16);
        foreach (char character in text)
        {
            if (character is '\n' or '\t')
                safe.Append(' ');
            else if (character == '\r')
                continue;
            else if (IsUnsafe(character))
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else
                safe.Append(character);
        }

        return safe.ToString();
    }

    private static bool IsUnsafe(char character) =>
        char.IsControl(character)
        || character is '\u2028' or '\u2029' or '\u200e' or '\u200f' or '\u061c'
        || character is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
