using System.Text.Json;

namespace SdkHarness.Cli.Json;

internal sealed record ApprovalsDocument(IReadOnlyList<RequestJson> Approvals);

/// <summary>A request, the contract it is bound to, the run that asks, and in words what led to it.</summary>
internal sealed record ApprovalDocument(RequestJson Approval, ToolJson? Contract, RunJson? Run, IReadOnlyList<string> LedToIt);

/// <summary>A request after a decision, and how its run goes on.</summary>
internal sealed record DecisionDocument(RequestJson Approval, string Next);

/// <summary>An approval request as stored; <c>arguments</c> are the exact ones that are decided on.</summary>
internal sealed record RequestJson(
    string Id,
    ApprovalStatus Status,
    string Run,
    string Call,
    string Function,
    string ContractHash,
    JsonElement Arguments,
    string ArgumentsDigest,
    string Initiator,
    string Agent,
    string? Role,
    string Reason,
    int Approvers,
    DateTimeOffset Asked,
    DateTimeOffset Expires,
    IReadOnlyList<ApprovalVote> Votes,
    CallStatus? Outcome)
{
    public static RequestJson Of(ApprovalRecord request)
    {
        using JsonDocument arguments = JsonDocument.Parse(request.Arguments);
        return new(
            request.Id,
            request.Status,
            request.RunId,
            request.Call,
            request.Function,
            request.Contract.Value,
            arguments.RootElement.Clone(),
            request.ArgumentsDigest,
            request.Initiator,
            request.Agent,
            request.Role,
            request.Reason,
            request.Approvers,
            request.Asked,
            request.Expires,
            request.Votes,
            request.Outcome);
    }
}
