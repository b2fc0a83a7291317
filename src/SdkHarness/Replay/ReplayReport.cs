namespace SdkHarness;

/// <summary>What a replay found: the run's decisions, made again from its journal alone.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Steps">How many events were replayed.</param>
/// <param name="Calls">How many calls are among them.</param>
/// <param name="Divergences">Where the code at hand does something else than what is recorded, in the journal's order.</param>
public sealed record ReplayReport(string RunId, int Steps, int Calls, IReadOnlyList<ReplayDivergence> Divergences)
{
    /// <summary>
    /// Whether arguments and approval predicates were judged again by the tools' own code; otherwise their recorded verdicts were taken,
    /// and the contracts are those that the run was made under.
    /// </summary>
    public bool UsedToolCode { get; init; }
}
