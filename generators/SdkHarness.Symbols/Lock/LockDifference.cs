namespace SdkHarness.Symbols;

/// <summary>An entry that is not as the lock file says.</summary>
/// <param name="Key">The entry's key.</param>
/// <param name="Entry">The entry as the code has it; nothing where the code has it no more.</param>
/// <param name="Direction">What the changes do as a whole.</param>
/// <param name="Sentence">Whose entry it is and what has changed, in words.</param>
internal sealed record LockDifference(string Key, LockEntry? Entry, LockDirection Direction, string Sentence);
