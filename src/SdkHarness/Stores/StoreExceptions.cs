namespace SdkHarness;

/// <summary>Another process owns the run; what was to be written has not been.</summary>
/// <param name="message">Which run, and what was found.</param>
public sealed class LeaseLostException(string message) : Exception(message)
{
    /// <summary>Says how a run stands against what an append expected.</summary>
    /// <param name="lease">The lease of the append.</param>
    /// <param name="first">Its first entry.</param>
    /// <param name="owner">Who holds the run, or <see langword="null"/> where it is free.</param>
    /// <param name="epoch">The run's epoch.</param>
    /// <param name="sequence">The number of the run's last event.</param>
    /// <returns>The exception.</returns>
    public static LeaseLostException For(RunLease lease, JournalEntry first, string? owner, long epoch, long sequence) =>
        For(lease, first.Sequence, owner, epoch, sequence);

    internal static LeaseLostException For(RunLease lease, long first, string? owner, long epoch, long sequence) => new(
        $"{lease.Owner} no longer owns run {lease.RunId}: it would write event {first} under epoch {lease.Epoch}, but the run "
        + $"stands at event {sequence}, epoch {epoch}, {(owner is null ? "and is free" : $"held by {owner}")}. Nothing was written: "
        + "take the lease again and read the journal before going on.");
}

/// <summary>An approval request has changed since it was read; nothing was written.</summary>
/// <param name="message">Which request, and what was found.</param>
public sealed class ApprovalConflictException(string message) : Exception(message)
{
    /// <summary>Says that a request to be opened is there already.</summary>
    /// <param name="opened">The request.</param>
    /// <returns>The exception.</returns>
    public static ApprovalConflictException Exists(ApprovalRecord opened) =>
        new($"Approval {opened.Id} exists already; a request's id must be new. Nothing was written.");

    /// <summary>Says that a request to be changed is not where it was.</summary>
    /// <param name="changed">The request as it should have become.</param>
    /// <param name="stored">The request as it is, or <see langword="null"/> where there is none.</param>
    /// <returns>The exception.</returns>
    public static ApprovalConflictException Moved(ApprovalRecord changed, ApprovalRecord? stored) => new(
        stored is null
            ? $"There is no approval {changed.Id} to change. Nothing was written."
            : $"Approval {changed.Id} is {stored.Status} at revision {stored.Revision}; the change expected revision "
                + $"{changed.Revision - 1}. Nothing was written: read it again.");
}

/// <summary>A store was written by a newer version of SdkHarness and is not touched.</summary>
/// <param name="message">Which store, what it says and what this version knows.</param>
public sealed class StoreVersionException(string message) : Exception(message);

/// <summary>A store cannot be reached, or was lost while it was asked. What was waiting may or may not have been written.</summary>
/// <param name="message">Which store, and what to do.</param>
/// <param name="cause">What the store's driver said, or <see langword="null"/>.</param>
public sealed class StoreUnavailableException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>A journal holds what this version cannot read: a newer event, or a broken chain.</summary>
/// <param name="message">Which run, which event, and what to do.</param>
public sealed class JournalException(string message) : Exception(message);
