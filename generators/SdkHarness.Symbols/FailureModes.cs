namespace SdkHarness.Symbols;

/// <summary>The failure modes by the bits of <c>SdkHarness.Failure</c>.</summary>
internal static class FailureModes
{
    public const int Timeout = 1;
    public const int MissingField = 2;
    public const int PermissionDenied = 4;
    public const int StaleData = 8;
    public const int DuplicateRecord = 16;
    public const int UnexpectedShape = 32;
    public const int RateLimited = 64;
    public const int Unavailable = 128;
    public const int Unknown = 256;

    /// <summary>The names in the order of the bits.</summary>
    public static readonly string[] Names =
        ["Timeout", "MissingField", "PermissionDenied", "StaleData", "DuplicateRecord", "UnexpectedShape", "RateLimited", "Unavailable", "Unknown"];

    public static IEnumerable<string> NamesOf(int modes) => Names.Where((_, bit) => (modes & (1 << bit)) != 0);

    /// <summary>The modes as C# says them: <c>Failure.Transient | Failure.StaleData</c>.</summary>
    public static string Code(int modes, string type = "Failure")
    {
        if (modes == RecoveryPreset.AnyFailure)
            return $"{type}.Any";
        bool isTransient = (modes & RecoveryPreset.Transient) == RecoveryPreset.Transient;
        IEnumerable<string> rest = NamesOf(isTransient ? modes & ~RecoveryPreset.Transient : modes);
        IEnumerable<string> names = isTransient ? rest.Prepend("Transient") : rest;
        return string.Join(" | ", names.DefaultIfEmpty("None").Select(name => $"{type}.{name}"));
    }
}
