namespace SdkHarness.Generators.Patterns;

/// <summary>Characters, or UTF-16 units, from the first to the last.</summary>
internal readonly record struct CharacterRange(int First, int Last);
