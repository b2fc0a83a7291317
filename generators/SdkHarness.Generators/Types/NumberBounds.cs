namespace SdkHarness.Generators.Types;

/// <summary>The bounds of a number, as JSON text.</summary>
internal sealed record NumberBounds(string? Minimum, string? Maximum, string? ExclusiveMinimum = null, string? ExclusiveMaximum = null);
