using System.Text;

namespace SdkHarness.Cli;

/// <summary>How names are spelled for people and for options: words in lower case.</summary>
internal static class Words
{
    public static string Snake(string name) => Join(name, '_');

    public static string Kebab(string name) => Join(name, '-');

    public static string Spaced(string name) => Join(name, ' ');

    /// <summary>Reads a value by its name, in any spelling of its words; never by its number.</summary>
    public static T? Parse<T>(string text)
        where T : struct, Enum
    {
        string wanted = Letters(text);
        foreach (T value in Enum.GetValues<T>())
        {
            if (Letters(value.ToString()) == wanted)
                return value;
        }

        return null;
    }

    public static string List<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(Kebab));

    private static string Letters(string text) =>
        string.Concat(text.Where(char.IsAsciiLetter).Select(char.ToLowerInvariant));

    private static string Join(string name, char separator)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (char letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
                text.Append(separator);
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
