using System.ComponentModel.DataAnnotations;
using ChurnRisk.Systems;
using SdkHarness;

namespace ChurnRisk.Tools;

/// <summary>The support desk's tickets. Their text was written by customers.</summary>
/// <param name="support">The support desk.</param>
[ToolSet("support", Owner = "customer-care")]
public sealed partial class SupportTools(ISupportApi support)
{
    /// <summary>Lists an account's support tickets of the last 90 days, the latest first.</summary>
    /// <param name="accountId">The CRM account id, for example ACC-1042.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [ReadScope("support.tickets")]
    [Untrusted]
    [CallTimeout(0.4)]
    [OnFailure(Failure.Transient, Recovery.Retry, Attempts = 2)]
    [OnFailure(Failure.DuplicateRecord, Recovery.Caveat, Note = "The support desk has the same ticket twice, so counts may be too high")]
    [OnFailure(Failure.Any, Recovery.Caveat, Note = "The support tickets of the last 90 days could not be read")]
    public async Task<IReadOnlyList<Ticket>> ListTicketsAsync(
        [Subject, RegularExpression("^ACC-[0-9]{4}$")] string accountId, CancellationToken cancellationToken) =>
        [.. (await support.ListTicketsAsync(accountId, cancellationToken)).Select(Ticket.Of)];
}

/// <summary>A support ticket.</summary>
/// <param name="Id">The ticket's id.</param>
/// <param name="OpenedDaysAgo">How many days ago it was opened.</param>
/// <param name="Priority">low, normal or high; nothing where it was never set.</param>
/// <param name="IsOpen">Whether it is still open.</param>
/// <param name="Subject">What the customer wrote as the subject.</param>
/// <param name="Text">What the customer wrote.</param>
public sealed record Ticket([property: UniqueKey] string Id, int OpenedDaysAgo, string? Priority, bool IsOpen, string Subject, string Text)
{
    internal static Ticket Of(SupportTicket ticket) =>
        new(ticket.Id, ticket.OpenedDaysAgo, ticket.Priority, ticket.Status == "open", ticket.Subject, ticket.Text);
}
