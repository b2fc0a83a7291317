namespace SdkHarness;

/// <summary>Who owns a run's loop, as <see cref="RunStarted.Host"/> says it.</summary>
internal static class RunHosts
{
    public const string Harness = "harness";
    public const string Session = "session";
}
