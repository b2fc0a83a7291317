namespace SdkHarness;

/// <summary>A run as listed: what the journal's first event says, and where it stands now.</summary>
public sealed record RunRecord
{
    /// <summary>The run's id.</summary>
    public required string Id { get; init; }

    /// <summary>The agent's name.</summary>
    public required string Agent { get; init; }

    /// <summary>The agent's version, or <see langword="null"/>.</summary>
    public string? AgentVersion { get; init; }

    /// <summary>Who asked.</summary>
    public required string Initiator { get; init; }

    /// <summary>The customer that it is about, or <see langword="null"/>.</summary>
    public string? Customer { get; init; }

    /// <summary>The account that it is about, or <see langword="null"/>.</summary>
    public string? Account { get; init; }

    /// <summary>The workflow that it belongs to, or <see langword="null"/>.</summary>
    public string? Workflow { get; init; }

    /// <summary>Where it stands.</summary>
    public RunStatus Status { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>When its last event was written.</summary>
    public DateTimeOffset Updated { get; init; }

    /// <summary>The number of its last event; 0 before the first.</summary>
    public long Sequence { get; init; }

    /// <summary>The hash of its last event; 64 zeros before the first.</summary>
    public string HeadHash { get; init; } = JournalCodec.GenesisHash;

    /// <summary>The epoch of the latest lease; it only rises.</summary>
    public long Epoch { get; init; }
}
