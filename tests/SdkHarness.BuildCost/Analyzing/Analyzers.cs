namespace SdkHarness.BuildCost.Analyzing;

/// <summary>Which analyzers a build has.</summary>
internal enum Analyzers
{
    /// <summary>None.</summary>
    None,

    /// <summary>All of ours.</summary>
    Harness,

    /// <summary>Meziantou.Analyzer with its default severities.</summary>
    Meziantou,
}
