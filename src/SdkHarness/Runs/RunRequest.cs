namespace SdkHarness;

/// <summary>What a run is asked to do, by whom and about whom.</summary>
/// <param name="Prompt">The user's request, in words.</param>
public sealed record RunRequest(string Prompt)
{
    /// <summary>Who asked. Never an approver of this run's calls. Default: <c>unknown</c>.</summary>
    public string Initiator { get; init; } = "unknown";

    /// <summary>The customer that it is about, or <see langword="null"/>.</summary>
    public string? Customer { get; init; }

    /// <summary>The account that it is about, or <see langword="null"/>.</summary>
    public string? Account { get; init; }

    /// <summary>The workflow that it belongs to, or <see langword="null"/>.</summary>
    public string? Workflow { get; init; }
}
