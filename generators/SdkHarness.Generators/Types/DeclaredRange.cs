namespace SdkHarness.Generators.Types;

/// <summary>A range as it is declared: JSON text, or <see langword="null"/> for no bound.</summary>
internal sealed record DeclaredRange(string? Minimum, string? Maximum, bool MinimumIsExclusive = false, bool MaximumIsExclusive = false);
