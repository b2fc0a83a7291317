namespace SdkHarness;

/// <summary>A read that a run must hold before a call.</summary>
/// <param name="Scope">The scope that must have been read successfully and without a caveat.</param>
/// <param name="MaxAge">How old the read may be, or <see langword="null"/> for any age within the run.</param>
/// <param name="Ask">What the user is asked where it was read in vain, or <see langword="null"/> where the call is refused at once.</param>
public sealed record EvidenceRequirement(string Scope, TimeSpan? MaxAge = null, string? Ask = null);
