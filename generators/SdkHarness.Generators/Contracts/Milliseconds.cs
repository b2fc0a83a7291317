namespace SdkHarness.Generators.Contracts;

/// <summary>Durations as contracts hold them.</summary>
internal static class Milliseconds
{
    /// <summary>Seconds as whole milliseconds; 0 for what is no number or out of range.</summary>
    public static long Of(double seconds) => seconds is > 0 and < 1e12 ? (long)Math.Round(seconds * 1000) : 0;
}
