using System.Text.Json.Serialization;

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

    /// <summary>
    /// Whether the model is shown the tools in their <see cref="StrictSchema"/>, with <c>strict: true</c>, which its provider must know. A
    /// <see langword="null"/> for what may be left out then counts as left out. A tool that has no strict form is shown as ever. Default: no.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool StrictSchemas { get; init; }
}
