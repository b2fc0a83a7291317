using SdkHarness.Generators.Examples;

namespace SdkHarness.Symbols;

/// <summary>The members that an entry of the lock file may have, by its kind.</summary>
internal static class LockMembers
{
    private static readonly string[] OfTool =
    [
        "reads", "writes", "destructive", "external", "repeat", "mayRepeat", "approval", "auto", "blocked", "evidence", "recovery", "untrusted",
        "labels", "owner", "contract",
    ];

    private static readonly string[] OfAgent = ["version", "owner", "uses", "agents", "reads", "writes", "labels", "maxCalls", "maxWrites"];

    private static readonly string[] OfAccepted = ["because", "owner", "until"];

    /// <summary>What of an entry this version does not know, or nothing: it could be a policy.</summary>
    public static string? Unknown(LockEntry entry)
    {
        string[]? known =
            entry.Key.StartsWith(LockEntry.Tool, StringComparison.Ordinal) ? OfTool
            : entry.Key.StartsWith(LockEntry.Agent, StringComparison.Ordinal) ? OfAgent
            : entry.Key.StartsWith(LockEntry.Accepted, StringComparison.Ordinal) ? OfAccepted
            : null;
        if (known is null || entry.Value.Kind != ExampleKind.Object)
            return entry.Key;

        foreach ((string name, _) in entry.Value.Members)
        {
            if (!known.Contains(name))
                return $"{entry.Key}: {name}";
        }

        return null;
    }
}
