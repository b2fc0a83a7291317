namespace SdkHarness;

/// <summary>A person is asked to decide on a call.</summary>
/// <param name="Call">The call.</param>
/// <param name="Approval">The request's id.</param>
/// <param name="Role">The role that the approver must hold, or <see langword="null"/>.</param>
/// <param name="Reason">Why a person must decide.</param>
/// <param name="Expires">When the request ends.</param>
public sealed record ApprovalAsked(string Call, string Approval, string? Role, string Reason, DateTimeOffset Expires) : JournalEvent;

/// <summary>A person's decision reached the run.</summary>
/// <param name="Call">The call.</param>
/// <param name="Approval">The request's id.</param>
/// <param name="Status">What became of the request.</param>
/// <param name="Approver">Who decided; <see langword="null"/> where it expired.</param>
/// <param name="Reason">Why.</param>
/// <param name="DecidedAt">When.</param>
public sealed record ApprovalDecided(
    string Call, string Approval, ApprovalStatus Status, string? Approver, string? Reason, DateTimeOffset DecidedAt) : JournalEvent;
