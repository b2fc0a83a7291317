namespace SdkHarness.BuildCost.Building;

/// <summary>What one run of the compiler took.</summary>
/// <param name="Seconds">Its processor time.</param>
/// <param name="GeneratorSeconds">What of it the compiler reports for the generator.</param>
internal sealed record CompilerRun(double Seconds, double GeneratorSeconds);
