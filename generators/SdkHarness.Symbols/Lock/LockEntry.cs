using SdkHarness.Generators.Contracts;
using SdkHarness.Generators.Examples;

namespace SdkHarness.Symbols;

/// <summary>One line of the lock file: what one tool or agent may do, or an exception that is accepted.</summary>
/// <param name="Key"><c>tool crm_get_account</c>, <c>agent churn-risk</c> or <c>accepted HRN003 for CrmTools.Get</c>.</param>
/// <param name="Value">A JSON object.</param>
internal sealed record LockEntry(string Key, ExampleValue Value)
{
    public const string Tool = "tool ";
    public const string Agent = "agent ";
    public const string Accepted = "accepted ";

    /// <summary>The line, without a comma.</summary>
    public string Line => $"{JsonText.Of(Key)}: {Value.Json}";

    /// <summary>The entry's lines as the generator writes them into an attribute.</summary>
    public static IEnumerable<LockEntry> ReadLines(string lines) => lines.Split('\n').Select(static line => Read(line)).OfType<LockEntry>();

    /// <summary>The entry of a line, with a comma or without; nothing where the line is none.</summary>
    public static LockEntry? Read(string line)
    {
        string trimmed = line.Trim();
        if (trimmed.Length > 0 && trimmed[trimmed.Length - 1] == ',')
            trimmed = trimmed.Substring(0, trimmed.Length - 1);
        return ExampleReader.Read($"{{{trimmed}}}") is { Kind: ExampleKind.Object, Members.Count: 1 } read
            ? new LockEntry(read.Members[0].Name, read.Members[0].Value)
            : null;
    }
}
