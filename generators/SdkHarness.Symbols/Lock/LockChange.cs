namespace SdkHarness.Symbols;

/// <summary>One change of an entry.</summary>
/// <param name="Direction">What it does to what agents may do.</param>
/// <param name="Words">What it is, to follow "it".</param>
internal sealed record LockChange(LockDirection Direction, string Words);
