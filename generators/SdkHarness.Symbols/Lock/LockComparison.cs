using SdkHarness.Generators.Examples;

namespace SdkHarness.Symbols;

/// <summary>Says in words in what the code's entries differ from the lock file's.</summary>
internal static class LockComparison
{
    /// <summary>All differences, in the order of their keys.</summary>
    public static IReadOnlyList<LockDifference> Of(LockFile file, IReadOnlyCollection<LockEntry> code)
    {
        var keys = new HashSet<string>(code.Select(static entry => entry.Key), StringComparer.Ordinal);
        return
        [
            .. code.Select(entry => Of(file, entry)).OfType<LockDifference>()
                .Concat(file.Entries.Where(entry => !keys.Contains(entry.Key)).Select(static entry => Gone(entry)))
                .OrderBy(static difference => difference.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>In what an entry differs from the file's; nothing where it does not.</summary>
    public static LockDifference? Of(LockFile file, LockEntry entry)
    {
        if (file.Find(entry.Key) is not { } locked)
        {
            string words = Words(LockChanges.From(entry with { Value = Nothing }, entry).Where(static change => change.Direction != LockDirection.Neutral));
            return new LockDifference(entry.Key, entry, LockDirection.Widening, $"{Subject(entry)} is new to {LockFile.Name}{(words.Length > 0 ? $": it {words}" : "")}");
        }

        if (locked.Value.Json == entry.Value.Json)
            return null;

        IReadOnlyList<LockChange> changes = LockChanges.From(locked, entry);
        LockDirection direction = changes.Count == 0 ? LockDirection.Neutral : changes.Max(static change => change.Direction);
        string relation = direction switch
        {
            LockDirection.Widening => "is wider than",
            LockDirection.Narrowing => "is narrower than",
            _ => "is not as",
        };
        string said = changes.Count > 0 ? Words(changes.OrderByDescending(static change => change.Direction)) : "is written otherwise";
        return new LockDifference(entry.Key, entry, direction, $"{Subject(entry)} {relation} {LockFile.Name} says: it {said}");
    }

    /// <summary>An entry of the file that the code has no more.</summary>
    public static LockDifference Gone(LockEntry locked) =>
        new(locked.Key, null, LockDirection.Narrowing, $"{Subject(locked)} stands in {LockFile.Name} and is gone from the code");

    private static ExampleValue Nothing { get; } = new(ExampleKind.Object, "", [], []);

    private static string Words(IEnumerable<LockChange> changes) => string.Join("; it ", changes.Select(static change => change.Words));

    private static string Subject(LockEntry entry) =>
        entry.Key.StartsWith(LockEntry.Tool, StringComparison.Ordinal) ? $"The tool '{entry.Key.Substring(LockEntry.Tool.Length)}'"
        : entry.Key.StartsWith(LockEntry.Agent, StringComparison.Ordinal) ? $"The agent '{entry.Key.Substring(LockEntry.Agent.Length)}'"
        : $"The exception from {entry.Key.Substring(LockEntry.Accepted.Length)}";
}
