using System.Security.Claims;

namespace SdkHarness;

/// <summary>Takes people's decisions on the calls that wait for them. Needs a store, not the agent: any process may decide.</summary>
public sealed class ApprovalService
{
    private readonly IApprovalStore _store;
    private readonly TimeProvider _time;
    private readonly Func<CancellationToken, ValueTask> _open;

    /// <summary>Takes decisions on the requests of a store.</summary>
    /// <param name="store">Where the requests are; open.</param>
    /// <param name="time">What expiry is measured against.</param>
    public ApprovalService(IApprovalStore store, TimeProvider time)
        : this(store, time, static _ => ValueTask.CompletedTask)
    {
    }

    internal ApprovalService(IApprovalStore store, TimeProvider time, Func<CancellationToken, ValueTask> open)
    {
        _store = store;
        _time = time;
        _open = open;
    }

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

        await _open(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            ApprovalRecord request = await _store.FindApprovalAsync(approvalId, cancellationToken).ConfigureAwait(false)
                ?? throw new ApprovalException(
                    ApprovalRefusal.NeverAsked,
                    $"No approval was ever asked under the id '{approvalId}'. List the open ones with 'harness approvals'.");
            DateTimeOffset now = _time.GetUtcNow();
            string name = Admit(request, approver, now);
            ApprovalRecord decided = Apply(request, new ApprovalVote(decision, name, reason.Trim(), now));
            if (await _store.TryUpdateApprovalAsync(decided, cancellationToken).ConfigureAwait(false))
                return decided;
        }
    }

    /// <summary>Finds a request.</summary>
    /// <param name="approvalId">Its id, whole.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The request, or <see langword="null"/>.</returns>
    public async ValueTask<ApprovalRecord?> FindAsync(string approvalId, CancellationToken cancellationToken = default)
    {
        await _open(cancellationToken).ConfigureAwait(false);
        return await _store.FindApprovalAsync(approvalId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists requests, the latest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The requests.</returns>
    public async ValueTask<IReadOnlyList<ApprovalRecord>> ListAsync(ApprovalFilter filter, CancellationToken cancellationToken = default)
    {
        await _open(cancellationToken).ConfigureAwait(false);
        return await _store.ListApprovalsAsync(filter, cancellationToken).ConfigureAwait(false);
    }

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

        if (Same(request.Initiator, RunRequest.UnknownInitiator))
        {
            throw new ApprovalException(
                ApprovalRefusal.InitiatorUnknown,
                $"Run {request.RunId} does not say who started it, so nobody can be known to be somebody else. Set RunRequest.Initiator and run it anew.");
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
