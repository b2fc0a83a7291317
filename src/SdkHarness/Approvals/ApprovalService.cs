using System.Security.Claims;

namespace SdkHarness;

/// <summary>Takes people's decisions on the calls that wait for them. Needs a store, not the agent: any process may decide.</summary>
/// <param name="store">Where the requests are.</param>
/// <param name="time">What expiry is measured against.</param>
public sealed class ApprovalService(IApprovalStore store, TimeProvider time)
{
    /// <summary>Decides on a request. The run takes note when it is resumed.</summary>
    /// <param name="approvalId">The request's id, as the run named it.</param>
    /// <param name="decision">What is decided.</param>
    /// <param name="approver">Who decides: an authenticated principal with a name, holding the request's role; neither the run's
    /// initiator nor its agent.</param>
    /// <param name="reason">Why; required, since it is what the audit and the model read.</param>
    /// <param name="cancellationToken">Cancels before the decision is stored, not after.</param>
    /// <returns>The request as it stands now; still pending where further approvers are needed.</returns>
    /// <exception cref="ApprovalException">The request was never asked, is decided or expired, or this person may not decide it.</exception>
    public async Task<ApprovalRecord> DecideAsync(
        string approvalId, ApprovalDecision decision, ClaimsPrincipal approver, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(approvalId);
        ArgumentNullException.ThrowIfNull(approver);
        if (string.IsNullOrWhiteSpace(reason))
            throw new ApprovalException(ApprovalRefusal.ReasonMissing, "A decision needs a reason: it is what the audit and the model read.");

        while (true)
        {
            ApprovalRecord request = await store.FindApprovalAsync(approvalId, cancellationToken).ConfigureAwait(false)
                ?? throw new ApprovalException(
                    ApprovalRefusal.NeverAsked,
                    $"No approval was ever asked under the id '{approvalId}'. List the open ones with 'harness approvals'.");
            DateTimeOffset now = time.GetUtcNow();
            string name = Admit(request, approver, now);
            ApprovalRecord decided = Apply(request, new ApprovalVote(decision, name, reason.Trim(), now));
            if (await store.TryUpdateApprovalAsync(decided, cancellationToken).ConfigureAwait(false))
                return decided;
        }
    }

    /// <summary>Finds a request.</summary>
    /// <param name="approvalId">Its id, whole.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The request, or <see langword="null"/>.</returns>
    public ValueTask<ApprovalRecord?> FindAsync(string approvalId, CancellationToken cancellationToken = default) =>
        store.FindApprovalAsync(approvalId, cancellationToken);

    /// <summary>Lists requests, the latest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The requests.</returns>
    public ValueTask<IReadOnlyList<ApprovalRecord>> ListAsync(ApprovalFilter filter, CancellationToken cancellationToken = default) =>
        store.ListApprovalsAsync(filter, cancellationToken);

    private static string Admit(ApprovalRecord request, ClaimsPrincipal approver, DateTimeOffset now)
    {
        string? name = approver.Identity is { IsAuthenticated: true } identity ? identity.Name : null;
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ApprovalException(
                ApprovalRefusal.NotAuthenticated, "The approver must come from authentication and have a name; this principal has none.");
        }

        if (request.Status != ApprovalStatus.Pending)
        {
            throw new ApprovalException(
                ApprovalRefusal.AlreadyDecided, $"Approval {request.Id} is no longer open: it is {request.Status}. A decision is final.");
        }

        if (request.Expires <= now)
        {
            throw new ApprovalException(
                ApprovalRefusal.Expired,
                $"Approval {request.Id} expired at {request.Expires:u}. Resume the run: the agent may ask anew.");
        }

        if (Same(name, request.Initiator) || Same(name, request.Agent))
        {
            throw new ApprovalException(
                ApprovalRefusal.OwnRequest,
                $"{name} started run {request.RunId} or is its agent and may not decide its calls: somebody else must.");
        }

        if (request.Role is { } role && !approver.IsInRole(role))
        {
            throw new ApprovalException(
                ApprovalRefusal.RoleMissing, $"Approval {request.Id} needs the role '{role}', which {name} does not hold.");
        }

        if (request.Votes.Any(vote => Same(vote.Approver, name)))
        {
            throw new ApprovalException(
                ApprovalRefusal.AlreadyVoted,
                $"{name} has already decided on approval {request.Id}; it needs {request.Approvers} different people.");
        }

        return name;
    }

    private static ApprovalRecord Apply(ApprovalRecord request, ApprovalVote vote)
    {
        ApprovalVote[] votes = [.. request.Votes, vote];
        ApprovalStatus status = vote.Decision switch
        {
            ApprovalDecision.Approve => votes.Length >= request.Approvers ? ApprovalStatus.Approved : ApprovalStatus.Pending,
            ApprovalDecision.Reject => ApprovalStatus.Rejected,
            ApprovalDecision.RequestChanges => ApprovalStatus.ChangesRequested,
            ApprovalDecision.Escalate => ApprovalStatus.Escalated,
            _ => throw new ArgumentOutOfRangeException(nameof(vote), vote.Decision, "Not a decision."),
        };
        return request with { Votes = votes, Status = status, Revision = request.Revision + 1 };
    }

    private static bool Same(string a, string b) => string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);
}
