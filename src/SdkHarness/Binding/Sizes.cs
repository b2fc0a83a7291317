namespace SdkHarness.Binding;

/// <summary>How many there may be, in words.</summary>
internal static class Sizes
{
    /// <summary>With a leading space; empty where any number may be.</summary>
    public static string Words(int min, int max, string what) => (min, max) switch
    {
        (0, int.MaxValue) => "",
        (0, _) => $" of up to {max} {what}",
        (_, int.MaxValue) => $" of at least {min} {what}",
        _ when min == max => $" of {min} {what}",
        _ => $" of {min} to {max} {what}",
    };
}
