namespace SdkHarness.Symbols;

/// <summary>
/// Whose an object is, as bits: the process's, perhaps somebody's, or one of the caller's: its receiver (0) and arguments (from 1), each split into the object
/// itself and what it reaches. No bit: it was made here.
/// </summary>
internal static class Atoms
{
    public const ulong Shared = 1;
    public const ulong Maybe = 2;
    public const int First = 2;
    private const int Most = 30;

    /// <summary>The object that comes in at this place. Places beyond the thirtieth share one bit.</summary>
    public static ulong Itself(int place) => 1UL << IndexOf(place);

    /// <summary>What the object at this place reaches.</summary>
    public static ulong ReachOf(int place) => 2UL << IndexOf(place);

    public static int IndexOf(int place) => First + (2 * Math.Min(place, Most));

    /// <summary>The place that an atom's index is about.</summary>
    public static int PlaceOf(int index) => (index - First) / 2;

    public static bool IsReach(int index) => ((index - First) & 1) == 1;
}
