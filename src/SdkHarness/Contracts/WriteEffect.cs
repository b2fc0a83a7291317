namespace SdkHarness;

/// <summary>One thing that a tool changes.</summary>
/// <param name="Scope">The scope that is changed.</param>
/// <param name="Destructive">Whether the change cannot be undone.</param>
/// <param name="External">Whether it reaches people or systems outside the organisation.</param>
public sealed record WriteEffect(string Scope, bool Destructive = false, bool External = false);
