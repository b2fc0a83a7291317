namespace SdkHarness.Binding;

/// <summary>How many there may be, in words.</summary>
internal static class Sizes
{
    /// <summary>For example <c>1 item</c>, <c>3 items</c>.</summary>
    public static string Count(int count, string what) => count == 1 ? $"1 {Singular(what)}" : $"{count} {what}";

    /// <summary>With a leading space; empty where any number may be.</summary>
    public static string Words(int min, int max, string what) => (min, max) switch
    {
        (0, int.MaxValue) => "",
        (0, _) => $" of up to {Count(max, what)}",
        (_, int.MaxValue) => $" of at least {Count(min, what)}",
        _ when min == max => $" of {Count(min, what)}",
        _ => $" of {min} to {max} {what}",
    };

    private static string Singular(string what) => what == "properties" ? "property" : what[..^1];
}
