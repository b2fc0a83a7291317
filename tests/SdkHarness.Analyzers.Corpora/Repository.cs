using System.Reflection;

// The rules are timed here, and nothing else is to take the processor meanwhile.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace SdkHarness.Analyzers.Corpora;

/// <summary>Where this repository's source text is.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "HarnessRoot").Value!;
}
