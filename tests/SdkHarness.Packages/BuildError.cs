namespace SdkHarness.Packages;

/// <summary>A rule that failed a build.</summary>
/// <param name="File">The file's name; the targets' where the build itself says it.</param>
/// <param name="Rule">The rule.</param>
/// <param name="ByGenerator">Whether it is an error of the compiler that the generator has written (CS1029), and not an analyzer's.</param>
internal sealed record BuildError(string File, string Rule, bool ByGenerator);
