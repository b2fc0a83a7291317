using System.Globalization;
using SdkHarness.Generators.Examples;

namespace SdkHarness.Symbols;

/// <summary>
/// The lock file: a JSON object with a line for each tool, agent and accepted exception, ordered by their keys, and the format's version at the end,
/// so that every line of an entry ends with a comma and lines can be merged one by one.
/// </summary>
internal sealed class LockFile
{
    /// <summary>The file's name, beside the project file.</summary>
    public const string Name = "harness.lock.json";

    /// <summary>How to write it anew.</summary>
    public const string HowToWrite = "'dotnet build -p:HarnessWriteLock=true' or 'harness lock'";

    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    private const string VersionKey = "version";

    private static readonly string[] Markers = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

    private readonly Dictionary<string, LockEntry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    private LockFile()
    {
    }

    /// <summary>Why it cannot be compared, or nothing.</summary>
    public LockDefect? Defect { get; private set; }

    /// <summary>The entries that could be read.</summary>
    public IReadOnlyCollection<LockEntry> Entries => entries.Values;

    public LockEntry? Find(string key) => entries.TryGetValue(key, out LockEntry? entry) ? entry : null;

    /// <summary>The line of an entry, from 1.</summary>
    public int LineOf(string key) => lines.TryGetValue(key, out int line) ? line : 1;

    /// <summary>The file's text. The same entries give the same text.</summary>
    public static string Write(IEnumerable<LockEntry> entries) => string.Concat(
        "{\n",
        string.Concat(entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal).Select(static entry => $"{entry.Line},\n")),
        $"\"{VersionKey}\": {Version.ToString(CultureInfo.InvariantCulture)}\n}}\n");

    /// <summary>The file with some entries replaced, added or removed; the others stay as they are.</summary>
    /// <param name="edits">Each key with its new entry, or with none.</param>
    public string With(IEnumerable<(string Key, LockEntry? Entry)> edits)
    {
        var changed = new Dictionary<string, LockEntry>(entries, StringComparer.Ordinal);
        foreach ((string key, LockEntry? entry) in edits)
        {
            if (entry is null)
                changed.Remove(key);
            else
                changed[key] = entry;
        }

        return Write(changed.Values);
    }

    /// <summary>Reads a file's text; an empty one has no entries.</summary>
    public static LockFile Read(string text)
    {
        var file = new LockFile();
        string[] written = text.Split('\n');
        bool hasVersion = false;
        for (int i = 0; i < written.Length && file.Defect is null; i++)
        {
            string line = written[i].Trim();
            if (Markers.Any(marker => line.StartsWith(marker, StringComparison.Ordinal)))
                file.Defect = new LockDefect(i + 1, "holds the marks of a merge conflict", $"keep the lines of both sides, or write it anew with {HowToWrite}");
            else if (line.Length > 0 && line is not ("{" or "}" or "{}"))
                file.Take(line, i + 1, ref hasVersion);
        }

        if (file.Defect is null && text.Trim().Length > 0 && ExampleReader.Read(text) is not { Kind: ExampleKind.Object })
            file.Defect = new LockDefect(1, "is no JSON object", $"look for a comma or a brace that is missing or too many, or write it anew with {HowToWrite}");
        if (file.Defect is null && !hasVersion && file.entries.Count > 0)
            file.Defect = new LockDefect(1, "names no format version", $"write it anew with {HowToWrite}");
        return file;
    }

    private void Take(string line, int number, ref bool hasVersion)
    {
        if (LockEntry.Read(line) is not { } entry)
        {
            Defect = new LockDefect(number, "has a line that is not one entry", $"write one entry a line, or the file anew with {HowToWrite}");
        }
        else if (entry.Key == VersionKey)
        {
            hasVersion = true;
            CheckVersion(entry.Value, number);
        }
        else if (entries.ContainsKey(entry.Key))
        {
            Defect = new LockDefect(number, $"holds '{entry.Key}' twice", "keep the line that is right");
        }
        else if (LockMembers.Unknown(entry) is { } unknown)
        {
            Defect = new LockDefect(number, $"holds '{unknown}', which this version of SdkHarness does not know", $"update the package, or write the file anew with {HowToWrite}");
        }
        else
        {
            entries.Add(entry.Key, entry);
            lines.Add(entry.Key, number);
        }
    }

    private void CheckVersion(ExampleValue value, int number)
    {
        if (value.Kind == ExampleKind.Number && int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int version) && version == Version)
            return;

        Defect = value.Kind == ExampleKind.Number && int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int other) && other > Version
            ? new LockDefect(number, $"is of format {other}, of a newer SdkHarness", "update the package")
            : new LockDefect(number, $"is of format {value.Json}, and not of {Version}", $"write it anew with {HowToWrite}");
    }
}
