using System.Reflection;

namespace SdkHarness;

/// <summary>Which SdkHarness this is.</summary>
internal static class HarnessVersion
{
    public static string Text { get; } =
        typeof(HarnessVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
