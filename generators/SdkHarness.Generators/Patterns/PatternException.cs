namespace SdkHarness.Generators.Patterns;

/// <summary>Why a pattern cannot be taken, to follow "The pattern …".</summary>
internal sealed class PatternException(string defect) : Exception(defect);
