using SdkHarness.Symbols;

namespace SdkHarness.Cli.Json;

/// <summary>What <c>harness lock</c> found and did.</summary>
internal sealed record LockDocument(string File, bool Exists, bool Matches, bool Written, int Entries, IReadOnlyList<LockDifferenceJson> Differences);

/// <summary>An entry that was not as the lock file said.</summary>
internal sealed record LockDifferenceJson(string Entry, string Direction, string Says)
{
    public static LockDifferenceJson Of(LockDifference difference) => new(difference.Key, difference.Direction.ToString(), difference.Sentence);
}
