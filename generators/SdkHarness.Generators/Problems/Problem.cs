namespace SdkHarness.Generators.Problems;

/// <summary>Why something is not generated, and at which line of the user's file.</summary>
/// <remarks>Strings and numbers only: a location would keep its whole compilation alive.</remarks>
internal sealed record Problem(string Id, string Message, string Path, int Line);
