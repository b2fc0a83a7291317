namespace SdkHarness;

/// <summary>What one append writes, all of it or nothing.</summary>
/// <param name="Entries">The entries, with consecutive sequence numbers; at least one.</param>
public sealed record JournalBatch(IReadOnlyList<JournalEntry> Entries)
{
    /// <summary>Where the run stands from now on, or <see langword="null"/> where that does not change.</summary>
    public RunStatus? Status { get; init; }

    /// <summary>Function names that the run has newly proposed calls of, for <see cref="RunFilter.Tool"/>.</summary>
    public IReadOnlyList<string> Functions { get; init; } = [];

    /// <summary>Approval requests that are opened.</summary>
    public IReadOnlyList<ApprovalRecord> OpenedApprovals { get; init; } = [];

    /// <summary>
    /// Approval requests that change with this append: each must stand one revision below in the store, or the whole append is refused
    /// with <see cref="ApprovalConflictException"/>. This is how an approval is used once.
    /// </summary>
    public IReadOnlyList<ApprovalRecord> ChangedApprovals { get; init; } = [];
}
