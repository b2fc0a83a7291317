namespace SdkHarness;

/// <summary>Times as the tables hold them: UTC ticks, exact to 100 ns, so that a journal entry's hash still verifies.</summary>
internal static class StoredTime
{
    /// <summary>A time as it is stored.</summary>
    /// <param name="time">The time.</param>
    /// <returns>UTC ticks.</returns>
    public static long Of(DateTimeOffset time) => time.UtcTicks;

    /// <summary>A stored time.</summary>
    /// <param name="ticks">UTC ticks.</param>
    /// <returns>The time, in UTC.</returns>
    public static DateTimeOffset Read(long ticks) => new(ticks, TimeSpan.Zero);
}
