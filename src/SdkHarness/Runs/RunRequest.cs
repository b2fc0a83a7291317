namespace SdkHarness;

/// <summary>What a run is asked to do, by whom and about whom.</summary>
/// <param name="Prompt">The user's request, in words.</param>
public sealed record RunRequest(string Prompt)
{
    /// <summary>What stands for an initiator that is not told.</summary>
    public const string UnknownInitiator = "unknown";

    /// <summary>
    /// Who asked. Never an approver of this run's calls; without it, nobody can approve them. Default: <see cref="UnknownInitiator"/>.
    /// </summary>
    public string Initiator { get; init; } = UnknownInitiator;

    /// <summary>The customer that it is about, or <see langword="null"/>.</summary>
    public string? Customer { get; init; }

    /// <summary>The account that it is about, or <see langword="null"/>.</summary>
    public string? Account { get; init; }

    /// <summary>The workflow that it belongs to, or <see langword="null"/>.</summary>
    public string? Workflow { get; init; }
}
