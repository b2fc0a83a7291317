namespace SdkHarness;

/// <summary>Approval requests. They are opened and used by appends (<see cref="JournalBatch"/>); a decision needs no lease.</summary>
public interface IApprovalStore
{
    /// <summary>Finds a request.</summary>
    /// <param name="approvalId">Its id, whole.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The request, or <see langword="null"/> where none was ever asked under this id.</returns>
    ValueTask<ApprovalRecord?> FindApprovalAsync(string approvalId, CancellationToken cancellationToken);

    /// <summary>Lists requests, the latest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The requests.</returns>
    ValueTask<IReadOnlyList<ApprovalRecord>> ListApprovalsAsync(ApprovalFilter filter, CancellationToken cancellationToken);

    /// <summary>Replaces a request where it stands one revision below: a compare-and-set.</summary>
    /// <param name="approval">The request as it shall be, with its revision raised by one.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Whether it was replaced; not, where somebody else was first or there is no such request.</returns>
    ValueTask<bool> TryUpdateApprovalAsync(ApprovalRecord approval, CancellationToken cancellationToken);
}
