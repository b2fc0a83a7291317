namespace ChurnRisk.Systems;

/// <summary>The support desk.</summary>
public interface ISupportApi
{
    /// <summary>Lists an account's tickets of the last 90 days.</summary>
    /// <param name="account">The CRM account id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tickets that are linked to the account; the same one twice where it was imported twice.</returns>
    Task<IReadOnlyList<SupportTicket>> ListTicketsAsync(string account, CancellationToken cancellationToken);
}

/// <summary>A ticket as the support desk keeps it.</summary>
/// <param name="Id">The ticket's id.</param>
/// <param name="Account">The CRM account id, or <see langword="null"/> where nobody linked it.</param>
/// <param name="Customer">The customer, as the support desk calls it.</param>
/// <param name="OpenedDaysAgo">How many days ago it was opened.</param>
/// <param name="Priority">low, normal or high; <see langword="null"/> where it was never set.</param>
/// <param name="Status">open or closed.</param>
/// <param name="Subject">What the customer wrote as the subject.</param>
/// <param name="Text">What the customer wrote.</param>
public sealed record SupportTicket(
    string Id, string? Account, string Customer, int OpenedDaysAgo, string? Priority, string Status, string Subject, string Text);
