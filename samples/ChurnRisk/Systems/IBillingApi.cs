namespace ChurnRisk.Systems;

/// <summary>Billing, which knows customers by its own numbers and names.</summary>
public interface IBillingApi
{
    /// <summary>Finds the customers of exactly this name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The customers; several where one was entered twice.</returns>
    Task<IReadOnlyList<BillingCustomer>> FindByNameAsync(string name, CancellationToken cancellationToken);

    /// <summary>Finds customers whose name holds a text, whatever its case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The customers, by name.</returns>
    Task<IReadOnlyList<BillingCustomer>> SearchAsync(string text, CancellationToken cancellationToken);

    /// <summary>Reads one customer.</summary>
    /// <param name="number">Billing's own customer number, for example B-20303.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The customer, or <see langword="null"/>.</returns>
    Task<BillingCustomer?> GetAsync(string number, CancellationToken cancellationToken);
}

/// <summary>A customer as billing keeps it.</summary>
/// <param name="Number">Billing's own customer number.</param>
/// <param name="Name">The name, as it stands on the contract.</param>
/// <param name="Website">The customer's domain, or <see langword="null"/>.</param>
/// <param name="OpenInvoices">How many invoices are unpaid.</param>
/// <param name="OverdueDays">How long the oldest has been due, in days.</param>
/// <param name="AmountDue">What is due, in EUR; <see langword="null"/> where the ledger did not say.</param>
/// <param name="SyncedHoursAgo">How many hours ago this was copied from the ledger.</param>
public sealed record BillingCustomer(
    string Number, string Name, string? Website, int OpenInvoices, int OverdueDays, decimal? AmountDue, int SyncedHoursAgo);
