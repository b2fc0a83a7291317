namespace SdkHarness.Symbols;

/// <summary>Why a lock file cannot be compared.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Problem">What is wrong, as the end of a sentence about the file.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record LockDefect(int Line, string Problem, string Remedy);
