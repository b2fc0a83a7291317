namespace SdkHarness.Acceptance.Playing;

/// <summary>A run replayed from its journal.</summary>
/// <param name="Report">What the replay found.</param>
/// <param name="Touched">How often it reached for a tool or the model.</param>
internal sealed record PlayedReplay(ReplayReport Report, int Touched)
{
    /// <summary>Whether every decision was made again by the tools' own code and came out as recorded, and nothing was touched.</summary>
    public bool IsFaithful => Report is { UsedToolCode: true, Divergences: [] } && Touched == 0;
}
